#include "CGLPKBridge.h"
#include <glpk.h>
