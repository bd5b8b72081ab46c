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
};

typedef struct BridgeProblem BridgeProblem;
typedef struct BridgeControl BridgeControl;

// A model as flat arrays. Rows and columns are 0-based here alone: element 0 is row or column 1.
typedef struct {
    bool maximizes;
    double objectiveConstant;
    int columnCount, rowCount, entryCount;
    const double *columnLower, *columnUpper, *objective;
    const bool *isWhole;
    const double *rowLower, *rowUpper;
    // Triplets; 1-based indices with an unused element 0, as glp_load_matrix wants them.
    const int *entryRow, *entryColumn;
    const double *entryValue;
} BridgeModel;

// Columns to add, with compressed entries: those of column k are starts[k] ..< starts[k + 1].
typedef struct {
    int count;
    const double *lower, *upper, *objective;
    const bool *isWhole;
    const int *starts;
    const int *entryRow; // 1-based
    const double *entryValue;
} BridgeColumns;

// Rows to add, with compressed entries.
typedef struct {
    int count;
    const double *lower, *upper;
    const int *starts;
    const int *entryColumn; // 1-based
    const double *entryValue;
} BridgeRows;

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

int bridge_open(const BridgeModel *model, BridgeProblem **problem);
int bridge_clone(const BridgeProblem *original, BridgeProblem **problem);
void bridge_close(BridgeProblem *problem);

// Blocks GLPK still held on this thread when its last problem was closed; 0 unless something leaked.
int bridge_blocks_after_last_close(void);

int bridge_set_column_bounds(BridgeProblem *problem, int column, double lower, double upper);
int bridge_set_row_bounds(BridgeProblem *problem, int row, double lower, double upper);
int bridge_set_objective(BridgeProblem *problem, int column, double coefficient); // column 0: the constant
int bridge_add_columns(BridgeProblem *problem, const BridgeColumns *columns);
int bridge_add_rows(BridgeProblem *problem, const BridgeRows *rows);

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

// Copies the basic solution; each array has one element per column or row, or is NULL.
int bridge_read_basic(
    BridgeProblem *problem, double *values, double *reducedCosts, double *rowDuals, bool *isBasic
);

// MARK: branch and cut

typedef enum {
    BRIDGE_STOP_NONE,
    BRIDGE_STOP_CANCELLED,
    BRIDGE_STOP_ROOT,   // the cuts of the root are done and the root is still fractional
    BRIDGE_STOP_TARGET, // a point as good as asked for was found
    BRIDGE_STOP_NODES,
} BridgeStop;

typedef struct {
    bool usesCuts; // MIR and clique cuts; cover and Gomory cuts are never on
    bool preprocessesRoot;
    bool stopsAtRoot;
    bool pumpsForFeasibility; // GLPK's feasibility pump at the root
    bool isDepthFirst;
    bool branchesByPseudocost;
    int timeLimitMilliseconds;
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
    double objectiveScale; // the progress shows objective / objectiveScale
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
    bool hasRoot; // the arrays of BridgeRoot were filled
    double rootObjective;
} BridgeBranchResult;

// The relaxation at the root after the last cut; one element per column.
typedef struct {
    double *reducedCosts, *lower, *upper;
    int *positions; // -1 at lower, +1 at upper, 0 between
} BridgeRoot;

int bridge_branch_and_cut(
    BridgeProblem *problem,
    const BridgeBranchOptions *options,
    BridgeControl *control,
    const BridgeRoot *root,
    BridgeBranchResult *result,
    double *values
);

// MARK: for tests alone

// What raw GLPK does with bad arguments. With `trapped` false the process aborts, as it would without the bridge.
enum { BRIDGE_FAULT_NO_COLUMNS = 0, BRIDGE_FAULT_DUPLICATE_ENTRY = 1, BRIDGE_FAULT_COVER_PRESOLVE = 2 };
int bridge_provoke_fault(int fault, bool trapped);

#endif
