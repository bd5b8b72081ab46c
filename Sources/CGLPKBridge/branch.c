#include "control.h"
#include "trap.h"
#include <math.h>
#include <stdlib.h>
#include <time.h>

// The relaxation at the root after the last cut; one element per column.
typedef struct {
    double *reducedCosts, *lower, *upper;
    int *positions;
} Root;

typedef struct {
    glp_prob *raw;
    const BridgeBranchOptions *options;
    BridgeControl *control;
    Root root;
    BridgeBranchResult *result;
    double *values;
    double *cutoffPoint; // 1-based; all zero but for the last column
    int columns;         // without the cutoff column
    int preparation;     // GLPK's code for the relaxation with the cutoff column
    bool maximizes, cutoffGiven, hasNoted;
    double noted; // the objective of the last incumbent seen
    double start, cancellation; // seconds; 0 as long as no cancellation was seen
} BranchWork;

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

// GLPK looks at a cancellation between nodes alone, and the relaxation of a node, which has the time limit but none of
// iterations, can take long where it is badly conditioned. It tells of its iterations, though, and of its doubts.
static bool is_overrun(void *context) {
    BranchWork *work = context;
    double now = seconds_now(), patience = 1e-3 * work->options->patienceMilliseconds;
    if (work->cancellation == 0 && bridge_control_is_cancelled(work->control)) work->cancellation = now;
    if (work->cancellation != 0 && now > work->cancellation + patience) return true;
    return now > work->start + 1e-3 * work->options->timeLimitMilliseconds + patience;
}

static void stop(BranchWork *work, glp_tree *tree, BridgeStop reason) {
    if (work->result->stop == BRIDGE_STOP_NONE) work->result->stop = reason;
    glp_ios_terminate(tree);
}

static bool is_at_least(const BranchWork *work, double value, double other) {
    return work->maximizes ? value >= other : value <= other;
}

// The objective as the caller counts it.
static double in_model(const BridgeBranchOptions *options, double objective) {
    return objective / options->objectiveScale + options->objectiveConstant;
}

// The bound of the tree is valid whenever it is read: GLPK only ever tightens it.
static void note_bound(BranchWork *work, glp_tree *tree) {
    int best = glp_ios_best_node(tree);
    if (best == 0) return;
    double bound = glp_ios_node_bound(tree, best);
    if (!isfinite(bound) || fabs(bound) > 1e300) return;
    BridgeBranchResult *result = work->result;
    if (!result->hasBound || is_at_least(work, result->bound, bound)) result->bound = bound;
    result->hasBound = true;
    const BridgeBranchOptions *options = work->options;
    double shown = result->bound;
    if (is_at_least(work, options->boundFloor, shown)) shown = options->boundFloor;
    if (is_at_least(work, shown, options->boundCeiling)) shown = options->boundCeiling;
    if (isfinite(shown)) bridge_control_set_bound(work->control, in_model(options, shown));
}

static void note_root(BranchWork *work, glp_tree *tree) {
    glp_prob *node = glp_ios_get_prob(tree);
    const Root *root = &work->root;
    work->result->hasRoot = true;
    work->result->rootObjective = glp_get_obj_val(node);
    for (int j = 1; j <= work->columns; j++) {
        int status = glp_get_col_stat(node, j);
        root->reducedCosts[j - 1] = glp_get_col_dual(node, j);
        root->positions[j - 1] = status == GLP_NL ? -1 : status == GLP_NU ? 1 : 0;
        root->lower[j - 1] = glp_get_col_lb(node, j);
        root->upper[j - 1] = glp_get_col_ub(node, j);
    }
}

// GLPK has no parameter for a known objective value. A heuristic point whose value is the cutoff is the same thing:
// it lies outside the bounds of a column that stands in no row, and real points have 0 there.
static void offer_cutoff(BranchWork *work, glp_tree *tree) {
    work->cutoffGiven = true;
    glp_ios_heur_sol(tree, work->cutoffPoint);
}

// Whether GLPK's incumbent is a point of the problem and not the cut-off.
static bool has_real_incumbent(const BranchWork *work, glp_prob *raw) {
    int status = glp_mip_status(raw);
    if (status != GLP_OPT && status != GLP_FEAS) return false;
    return !work->options->hasCutoff || glp_mip_col_val(raw, work->columns + 1) == 0;
}

static void copy_point(BranchWork *work, glp_prob *raw) {
    work->result->hasPoint = true;
    work->result->objective = glp_mip_obj_val(raw);
    for (int j = 1; j <= work->columns; j++) work->values[j - 1] = glp_mip_col_val(raw, j);
}

// GLPK's own rounding heuristic does not announce what it finds, so every call looks for a new incumbent.
static void note_incumbent(BranchWork *work, glp_tree *tree) {
    glp_prob *raw = glp_ios_get_prob(tree);
    if (!has_real_incumbent(work, raw)) return;
    double objective = glp_mip_obj_val(raw);
    if (work->hasNoted && work->noted == objective) return;
    work->hasNoted = true;
    work->noted = objective;
    // A run that has to be stopped loses its problem, and the point with it.
    copy_point(work, raw);
    const BridgeBranchOptions *options = work->options;
    if (!options->hasCutoff || is_at_least(work, objective, options->cutoff)) {
        bridge_control_set_incumbent(work->control, in_model(options, objective));
    }
    if (options->hasTarget && is_at_least(work, objective, options->target)) stop(work, tree, BRIDGE_STOP_TARGET);
}

static void callback(glp_tree *tree, void *info) {
    BranchWork *work = info;
    if (bridge_control_is_cancelled(work->control)) {
        note_bound(work, tree);
        stop(work, tree, BRIDGE_STOP_CANCELLED);
        return;
    }
    note_incumbent(work, tree);
    switch (glp_ios_reason(tree)) {
    case GLP_ISELECT:
        note_bound(work, tree);
        work->result->nodes += 1;
        atomic_fetch_add(&work->control->nodes, 1);
        if (work->options->nodeLimit > 0 && work->result->nodes > work->options->nodeLimit) {
            stop(work, tree, BRIDGE_STOP_NODES);
        }
        break;
    case GLP_IHEUR:
        if (work->options->hasCutoff && !work->cutoffGiven) offer_cutoff(work, tree);
        break;
    case GLP_IBRANCH:
        if (work->options->stopsAtRoot) {
            note_bound(work, tree);
            note_root(work, tree);
            stop(work, tree, BRIDGE_STOP_ROOT);
        }
        break;
    default: break;
    }
}

static void set_parameters(glp_iocp *parameters, BranchWork *work) {
    const BridgeBranchOptions *options = work->options;
    glp_init_iocp(parameters);
    // Its words are kept, not shown; they are what is_overrun hangs on.
    parameters->msg_lev = GLP_MSG_ON;
    parameters->out_dly = options->patienceMilliseconds;
    parameters->br_tech = options->branchesByPseudocost ? GLP_BR_PCH : GLP_BR_DTH;
    parameters->bt_tech = options->isDepthFirst ? GLP_BT_DFS : GLP_BT_BLB;
    parameters->pp_tech = options->preprocessesRoot ? GLP_PP_ROOT : GLP_PP_NONE;
    parameters->mir_cuts = parameters->clq_cuts = options->usesCuts ? GLP_ON : GLP_OFF;
    parameters->gmi_cuts = parameters->cov_cuts = GLP_OFF;
    parameters->fp_heur = options->pumpsForFeasibility ? GLP_ON : GLP_OFF;
    parameters->presolve = GLP_OFF;
    parameters->tol_int = options->integralityTolerance;
    parameters->tol_obj = options->objectiveTolerance;
    parameters->mip_gap = options->relativeGap;
    parameters->tm_lim = options->timeLimitMilliseconds;
    parameters->cb_func = callback;
    parameters->cb_info = work;
}

static void add_cutoff_column(BranchWork *work) {
    int column = glp_add_cols(work->raw, 1);
    glp_set_col_bnds(work->raw, column, GLP_FX, 0, 0);
    double lift = work->options->cutoff;
    // A cut-off of 0 needs no lift, but its point must still differ from the real ones, which have 0 here.
    glp_set_obj_coef(work->raw, column, lift == 0 ? 0 : 1);
    work->cutoffPoint[column] = lift == 0 ? 1 : lift;
}

static void branch_work(void *context) {
    BranchWork *work = context;
    BridgeBranchResult *result = work->result;
    glp_iocp parameters;
    int before = glp_get_it_cnt(work->raw);
    work->maximizes = glp_get_obj_dir(work->raw) == GLP_MAX;
    set_parameters(&parameters, work);
    result->code = glp_intopt(work->raw, &parameters);
    result->status = glp_mip_status(work->raw);
    result->iterations = glp_get_it_cnt(work->raw) - before;
    bridge_control_add_iterations(work->control, result->iterations);
    result->hasPoint = false;
    if (has_real_incumbent(work, work->raw)) copy_point(work, work->raw);
}

// The cutoff column is fixed and in no row, so the basis stays optimal; GLPK only has to see that.
static int reoptimize(glp_prob *raw, int timeLimitMilliseconds) {
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.meth = GLP_DUALP;
    parameters.it_lim = 100 * (glp_get_num_rows(raw) / 10 + glp_get_num_cols(raw) / 10 + 100);
    parameters.tm_lim = timeLimitMilliseconds;
    int code = glp_factorize(raw);
    return code == 0 ? glp_simplex(raw, &parameters) : code;
}

static void prepare_work(void *context) {
    BranchWork *work = context;
    work->columns = glp_get_num_cols(work->raw);
    if (!work->options->hasCutoff) return;
    // Element 0 is unused, the last one belongs to the cutoff column.
    work->cutoffPoint = calloc((size_t)work->columns + 2, sizeof *work->cutoffPoint);
    if (work->cutoffPoint == NULL) return;
    add_cutoff_column(work);
    work->preparation = reoptimize(work->raw, work->options->timeLimitMilliseconds);
}

int bridge_branch_and_cut(
    BridgeProblem *problem,
    const BridgeBranchOptions *options,
    BridgeControl *control,
    BridgeBranchResult *result,
    double *values,
    double *rootReducedCosts, double *rootLower, double *rootUpper, int *rootPositions
) {
    *result = (BridgeBranchResult){0};
    BranchWork work = {
        .raw = bridge_raw(problem), .options = options, .control = control, .result = result, .values = values,
        .root = {rootReducedCosts, rootLower, rootUpper, rootPositions},
        .start = seconds_now(),
    };
    int outcome = bridge_run_on(problem, prepare_work, &work);
    if (outcome == BRIDGE_OK && options->hasCutoff && work.cutoffPoint == NULL) outcome = BRIDGE_NO_MEMORY;
    // Without an optimal relaxation there is nothing to branch on; the code says why.
    if (outcome == BRIDGE_OK) result->code = work.preparation;
    if (outcome == BRIDGE_OK && work.preparation == 0) {
        outcome = bridge_run_watched(problem, branch_work, is_overrun, &work);
    }
    if (outcome == BRIDGE_OVERRUN) {
        result->stop = BRIDGE_STOP_OVERRUN;
        outcome = BRIDGE_OK;
    }
    free(work.cutoffPoint);
    return outcome;
}
