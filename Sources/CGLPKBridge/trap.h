// The error trap: the one place where setjmp is called.

#ifndef JIEDUI_GLPK_TRAP_H
#define JIEDUI_GLPK_TRAP_H

#include "CGLPKBridge.h"
#include <glpk.h>

struct BridgeProblem {
    glp_prob *raw;
    unsigned long thread;     // the thread that opened it
    unsigned long generation; // how often that thread had lost its environment by then
};

typedef void BridgeWork(void *context);

// Runs work so that GLPK's fatal errors come back as BRIDGE_TRAPPED. Nesting is not allowed and not needed.
int bridge_run(BridgeWork *work, void *context);

// As bridge_run, for work that GLPK itself might not end: whenever GLPK says a word, `is_over` is asked, and when it says so the
// work is given up as after a fatal error, with BRIDGE_OVERRUN.
int bridge_run_watched(const BridgeProblem *problem, BridgeWork *work, bool (*is_over)(void *context), void *context);

// As bridge_run, after checking that the problem lives and belongs to this thread.
int bridge_run_on(const BridgeProblem *problem, BridgeWork *work, void *context);

// The raw problem, to hand to work for bridge_run_on, which refuses a problem that is NULL.
glp_prob *bridge_raw(const BridgeProblem *problem);

// Wraps a raw problem of this thread; deletes it when there is no memory.
int bridge_adopt(glp_prob *raw, BridgeProblem **problem);

#endif
