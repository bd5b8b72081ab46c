#include "trap.h"
#include <math.h>
#include <stdlib.h>

// GLPK's word for a pair of bounds; infinities never cross into GLPK.
static int bound_type(double lower, double upper) {
    if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
    if (isinf(upper)) return GLP_LO;
    return lower == upper ? GLP_FX : GLP_DB;
}

static double finite_or_zero(double bound) {
    return isinf(bound) ? 0 : bound;
}

static void set_column(glp_prob *raw, int column, double lower, double upper) {
    glp_set_col_bnds(raw, column, bound_type(lower, upper), finite_or_zero(lower), finite_or_zero(upper));
}

static void set_row(glp_prob *raw, int row, double lower, double upper) {
    glp_set_row_bnds(raw, row, bound_type(lower, upper), finite_or_zero(lower), finite_or_zero(upper));
}

typedef struct {
    const BridgeFrame *frame;
    const double *columnLower, *columnUpper, *objective;
    const bool *isWhole;
    const double *rowLower, *rowUpper;
    const int *entryRow, *entryColumn;
    const double *entryValue;
    glp_prob *raw;
} OpenWork;

static void open_work(void *context) {
    OpenWork *work = context;
    const BridgeFrame *frame = work->frame;
    glp_prob *raw = work->raw = glp_create_prob();
    glp_set_obj_dir(raw, frame->maximizes ? GLP_MAX : GLP_MIN);
    if (frame->rowCount > 0) glp_add_rows(raw, frame->rowCount);
    if (frame->columnCount > 0) glp_add_cols(raw, frame->columnCount);
    for (int row = 0; row < frame->rowCount; row++) {
        set_row(raw, row + 1, work->rowLower[row], work->rowUpper[row]);
    }
    for (int column = 0; column < frame->columnCount; column++) {
        set_column(raw, column + 1, work->columnLower[column], work->columnUpper[column]);
        glp_set_obj_coef(raw, column + 1, work->objective[column]);
        if (work->isWhole[column]) glp_set_col_kind(raw, column + 1, GLP_IV);
    }
    if (frame->entryCount > 0) {
        glp_load_matrix(raw, frame->entryCount, work->entryRow, work->entryColumn, work->entryValue);
    }
}

int bridge_open(
    const BridgeFrame *frame,
    const double *columnLower, const double *columnUpper, const double *objective, const bool *isWhole,
    const double *rowLower, const double *rowUpper,
    const int *entryRow, const int *entryColumn, const double *entryValue,
    BridgeProblem **problem
) {
    OpenWork work = {
        frame, columnLower, columnUpper, objective, isWhole, rowLower, rowUpper, entryRow, entryColumn, entryValue, NULL,
    };
    *problem = NULL;
    int outcome = bridge_run(open_work, &work);
    return outcome == BRIDGE_OK ? bridge_adopt(work.raw, problem) : outcome;
}

typedef struct {
    glp_prob *original, *copy;
} CloneWork;

static void clone_work(void *context) {
    CloneWork *work = context;
    work->copy = glp_create_prob();
    glp_copy_prob(work->copy, work->original, GLP_OFF);
}

int bridge_clone(const BridgeProblem *original, BridgeProblem **problem) {
    *problem = NULL;
    CloneWork work = {bridge_raw(original), NULL};
    int outcome = bridge_run_on(original, clone_work, &work);
    return outcome == BRIDGE_OK ? bridge_adopt(work.copy, problem) : outcome;
}

typedef struct {
    glp_prob *raw;
    int index;
    double lower, upper;
} ChangeWork;

static void set_column_work(void *context) {
    ChangeWork *work = context;
    set_column(work->raw, work->index, work->lower, work->upper);
}

static void set_row_work(void *context) {
    ChangeWork *work = context;
    set_row(work->raw, work->index, work->lower, work->upper);
}

static void set_objective_work(void *context) {
    ChangeWork *work = context;
    glp_set_obj_coef(work->raw, work->index, work->lower);
}

int bridge_set_column_bounds(BridgeProblem *problem, int column, double lower, double upper) {
    ChangeWork work = {bridge_raw(problem), column, lower, upper};
    return bridge_run_on(problem, set_column_work, &work);
}

int bridge_set_row_bounds(BridgeProblem *problem, int row, double lower, double upper) {
    ChangeWork work = {bridge_raw(problem), row, lower, upper};
    return bridge_run_on(problem, set_row_work, &work);
}

int bridge_set_objective(BridgeProblem *problem, int column, double coefficient) {
    ChangeWork work = {bridge_raw(problem), column, coefficient, 0};
    return bridge_run_on(problem, set_objective_work, &work);
}

typedef struct {
    glp_prob *raw;
    int count;
    const double *lower, *upper, *objective;
    const bool *isWhole;
    const int *starts, *entryIndex;
    const double *entryValue;
} AddWork;

// GLPK reads element 1 of an array first. Element 0 of the entries is unused, so the element before the first entry of
// a line is always one of the array.
static void add_columns_work(void *context) {
    AddWork *work = context;
    if (work->count == 0) return;
    int first = glp_add_cols(work->raw, work->count);
    for (int k = 0; k < work->count; k++) {
        int start = work->starts[k], length = work->starts[k + 1] - start;
        set_column(work->raw, first + k, work->lower[k], work->upper[k]);
        glp_set_obj_coef(work->raw, first + k, work->objective[k]);
        if (work->isWhole[k]) glp_set_col_kind(work->raw, first + k, GLP_IV);
        glp_set_mat_col(work->raw, first + k, length, work->entryIndex + start, work->entryValue + start);
    }
}

static void add_rows_work(void *context) {
    AddWork *work = context;
    if (work->count == 0) return;
    int first = glp_add_rows(work->raw, work->count);
    for (int k = 0; k < work->count; k++) {
        int start = work->starts[k], length = work->starts[k + 1] - start;
        set_row(work->raw, first + k, work->lower[k], work->upper[k]);
        glp_set_mat_row(work->raw, first + k, length, work->entryIndex + start, work->entryValue + start);
    }
}

int bridge_add_columns(
    BridgeProblem *problem, int count,
    const double *lower, const double *upper, const double *objective, const bool *isWhole,
    const int *starts, const int *entryRow, const double *entryValue
) {
    AddWork work = {bridge_raw(problem), count, lower, upper, objective, isWhole, starts, entryRow, entryValue};
    return bridge_run_on(problem, add_columns_work, &work);
}

int bridge_add_rows(
    BridgeProblem *problem, int count,
    const double *lower, const double *upper,
    const int *starts, const int *entryColumn, const double *entryValue
) {
    AddWork work = {bridge_raw(problem), count, lower, upper, NULL, NULL, starts, entryColumn, entryValue};
    return bridge_run_on(problem, add_rows_work, &work);
}
