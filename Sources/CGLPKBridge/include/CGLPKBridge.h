// GLPK behind a trap. Every call that GLPK may answer with abort() stands under one C frame with setjmp, so that
// Swift sees a result code instead. Nothing here prints; nothing here calls back into Swift.
//
// Rows and columns count from 1 as in GLPK. A problem belongs to the thread that opened it.

#ifndef JIEDUI_GLPK_BRIDGE_H
#define JIEDUI_GLPK_BRIDGE_H

#include <stdbool.h>
#include <stddef.h>

// GLPK's own constants, for the callers that map them; glpk.h itself stays behind the bridge.
enum {
    BRIDGE_STATUS_UNDEFINED = 1,
    BRIDGE_STATUS_FEASIBLE = 2,
    BRIDGE_STATUS_INFEASIBLE = 3,
    BRIDGE_STATUS_NO_FEASIBLE = 4,
    BRIDGE_STATUS_OPTIMAL = 5,
    BRIDGE_STATUS_UNBOUNDED = 6,
};

// Return codes of GLPK that mean something beside the status.
enum {
    BRIDGE_CODE_TIME_LIMIT = 9,
    BRIDGE_CODE_GAP = 14,
};

// How a call ended.
enum {
    BRIDGE_OK = 0,
    BRIDGE_TRAPPED = 1,     // GLPK called its error routine; every problem of this thread is gone
    BRIDGE_UNAVAILABLE = 2, // the problem was opened on another thread, or was lost in a trap
    BRIDGE_NO_MEMORY = 3,
    BRIDGE_OVERRUN = 4,     // GLPK went on beyond its limits and was stopped; every problem of this thread is gone
};

typedef struct BridgeProblem BridgeProblem;
typedef struct BridgeControl BridgeControl;

// The size of a model and the direction of its objective. Its arrays are passed one by one, because a Swift array turns into a
// pointer for the length of one call alone.
typedef struct {
    bool maximizes;
    int columnCount, rowCount, entryCount;
} BridgeFrame;

// MARK: control: shared with other threads

BridgeControl *bridge_control_create(void);
void bridge_control_destroy(BridgeControl *control);
void bridge_control_cancel(BridgeControl *control);
bool bridge_control_is_cancelled(const BridgeControl *control);
void bridge_control_set_incumbent(BridgeControl *control, double objective);
void bridge_control_set_bound(BridgeControl *control, double bound);
void bridge_control_add_iterations(BridgeControl *control, long count);

typedef struct {
    bool hasIncumbent, hasBound;
    double incumbent, bound;
    long nodes, iterations;
} BridgeProgress;

BridgeProgress bridge_control_progress(const BridgeControl *control);

// MARK: problems

// GLPK's words about the last trap of this thread; empty when there was none.
const char *bridge_last_message(void);

// The version of the library, such as "5.0".
const char *bridge_glpk_version(void);

// Arrays of columns and rows count from 0; entries are triplets with an unused element 0 and 1-based indices.
int bridge_open(
    const BridgeFrame *frame,
    const double *columnLower, const double *columnUpper, const double *objective, const bool *isWhole,
    const double *rowLower, const double *rowUpper,
    const int *entryRow, const int *entryColumn, const double *entryValue,
    BridgeProblem **problem
);
int bridge_clone(const BridgeProblem *original, BridgeProblem **problem);
void bridge_close(BridgeProblem *problem);
// Whether it belongs to this thread, and no fatal error of GLPK has taken it since it was opened.
bool bridge_is_available(const BridgeProblem *problem);

// Blocks GLPK still held on this thread when its last problem was closed; 0 unless something leaked.
int bridge_blocks_after_last_close(void);

int bridge_set_column_bounds(BridgeProblem *problem, int column, double lower, double upper);
int bridge_set_row_bounds(BridgeProblem *problem, int row, double lower, double upper);
int bridge_set_objective(BridgeProblem *problem, int column, double coefficient);

// Entries have an unused element 0 and 1-based indices; those of column or row k are the elements after starts[k] up to
// and including starts[k + 1].
int bridge_add_columns(
    BridgeProblem *problem, int count,
    const double *lower, const double *upper, const double *objective, const bool *isWhole,
    const int *starts, const int *entryRow, const double *entryValue
);
int bridge_add_rows(
    BridgeProblem *problem, int count,
    const double *lower, const double *upper,
    const int *starts, const int *entryColumn, const double *entryValue
);

// MARK: simplex

typedef enum { BRIDGE_START_KEEP, BRIDGE_START_FACTORIZE, BRIDGE_START_ADVANCED, BRIDGE_START_STANDARD } BridgeStart;
typedef enum { BRIDGE_PRIMAL, BRIDGE_DUAL_THEN_PRIMAL, BRIDGE_DUAL } BridgeMethod;

typedef struct {
    BridgeStart start;
    bool isScaled; // false: undo GLPK's scaling, for a second opinion; only read when start is a new basis
    BridgeMethod method;
    int iterationLimit;
    int timeLimitMilliseconds;
} BridgeSimplexOptions;

typedef enum {
    BRIDGE_LP_FINISHED,         // read the status
    BRIDGE_LP_ITERATION_LIMIT,
    BRIDGE_LP_TIME_LIMIT,
    BRIDGE_LP_BAD_BASIS,        // singular, ill-conditioned or invalid: start from another basis
    BRIDGE_LP_FAILED,
} BridgeSimplexEnd;

typedef struct {
    BridgeSimplexEnd end;
    int code; // GLPK's return code, for messages
    int status, primalStatus, dualStatus;
    int iterations;
    double objective;
} BridgeSimplexResult;

int bridge_simplex(BridgeProblem *problem, const BridgeSimplexOptions *options, BridgeSimplexResult *result);

// Copies the basic solution; rowDuals may be NULL.
int bridge_read_basic(BridgeProblem *problem, double *values, double *rowDuals);

// MARK: branch and cut

typedef enum {
    BRIDGE_STOP_NONE,
    BRIDGE_STOP_CANCELLED,
    BRIDGE_STOP_ROOT,   // the cuts of the root are done and the root is still fractional
    BRIDGE_STOP_TARGET, // a point as good as asked for was found
    BRIDGE_STOP_NODES,
    BRIDGE_STOP_OVERRUN, // GLPK did not stop by itself; every problem of this thread is gone
} BridgeStop;

typedef struct {
    bool usesCuts; // MIR and clique cuts; cover and Gomory cuts are never on
    bool preprocessesRoot;
    bool stopsAtRoot;
    bool pumpsForFeasibility; // GLPK's feasibility pump at the root
    bool isDepthFirst;
    bool branchesByPseudocost;
    int timeLimitMilliseconds;
    int patienceMilliseconds; // how long after its limit, or after a cancellation, GLPK may go on before it is stopped
    double relativeGap;
    double objectiveTolerance;
    double integralityTolerance;
    long nodeLimit; // 0: none
    bool hasCutoff; // points not better than the cutoff are of no interest
    double cutoff;
    bool hasTarget; // stop as soon as a point at least this good is found
    double target;
    // What the run means for the whole problem: its bound is never better than boundFloor, never worse than
    // boundCeiling (both in the direction of the objective); used for the progress alone.
    double boundFloor, boundCeiling;
    double objectiveScale, objectiveConstant; // the progress shows objective / objectiveScale + objectiveConstant
} BridgeBranchOptions;

typedef struct {
    int code, status;
    BridgeStop stop;
    bool hasPoint;
    double objective;
    bool hasBound;
    double bound;
    long nodes;
    int iterations;
    bool hasRoot; // the root arrays were filled
    double rootObjective;
} BridgeBranchResult;

// Fills values with the best point, and the root arrays with the relaxation at the root after the last cut when the
// run stops there: position -1 at lower, +1 at upper, 0 between. Every array has one element per column.
int bridge_branch_and_cut(
    BridgeProblem *problem,
    const BridgeBranchOptions *options,
    BridgeControl *control,
    BridgeBranchResult *result,
    double *values,
    double *rootReducedCosts, double *rootLower, double *rootUpper, int *rootPositions
);

// MARK: for tests alone

// What raw GLPK does with bad arguments. With `trapped` false the process aborts, as it would without the bridge.
enum { BRIDGE_FAULT_NO_COLUMNS = 0, BRIDGE_FAULT_DUPLICATE_ENTRY = 1, BRIDGE_FAULT_COVER_PRESOLVE = 2 };
int bridge_provoke_fault(int fault, bool trapped);

// Watched work that never ends by itself; the outcome of stopping it.
int bridge_provoke_overrun(void);

#endif
