// What a running solve shares with other threads.

#ifndef JIEDUI_GLPK_CONTROL_H
#define JIEDUI_GLPK_CONTROL_H

#include "CGLPKBridge.h"
#include <stdatomic.h>

struct BridgeControl {
    atomic_bool isCancelled;
    atomic_bool hasIncumbent, hasBound;
    _Atomic double incumbent, bound;
    atomic_long nodes, iterations;
};

#endif
