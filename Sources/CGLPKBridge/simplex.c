#include "trap.h"

typedef struct {
    glp_prob *raw;
    const BridgeSimplexOptions *options;
    BridgeSimplexResult *result;
} SimplexWork;

static BridgeSimplexEnd meaning_of(int code) {
    switch (code) {
    case 0: return BRIDGE_LP_FINISHED;
    case GLP_EITLIM: return BRIDGE_LP_ITERATION_LIMIT;
    case GLP_ETMLIM: return BRIDGE_LP_TIME_LIMIT;
    case GLP_EBADB:
    case GLP_ESING:
    case GLP_ECOND: return BRIDGE_LP_BAD_BASIS;
    default: return BRIDGE_LP_FAILED;
    }
}

static int prepare(glp_prob *raw, const BridgeSimplexOptions *options) {
    switch (options->start) {
    case BRIDGE_START_KEEP: return 0;
    // A fresh factorization before a warm start: without it the primal simplex can cycle for ever.
    case BRIDGE_START_FACTORIZE: return glp_factorize(raw);
    case BRIDGE_START_ADVANCED:
    case BRIDGE_START_STANDARD:
        if (options->isScaled) {
            glp_scale_prob(raw, GLP_SF_AUTO);
        } else {
            glp_unscale_prob(raw);
        }
        if (options->start == BRIDGE_START_ADVANCED) {
            glp_adv_basis(raw, 0);
        } else {
            glp_std_basis(raw);
        }
        return 0;
    }
    return 0;
}

static void simplex_work(void *context) {
    SimplexWork *work = context;
    BridgeSimplexResult *result = work->result;
    int before = glp_get_it_cnt(work->raw);
    int code = prepare(work->raw, work->options);
    if (code == 0) {
        glp_smcp parameters;
        glp_init_smcp(&parameters);
        parameters.msg_lev = GLP_MSG_OFF;
        parameters.it_lim = work->options->iterationLimit;
        parameters.tm_lim = work->options->timeLimitMilliseconds;
        parameters.presolve = GLP_OFF;
        switch (work->options->method) {
        case BRIDGE_PRIMAL: parameters.meth = GLP_PRIMAL; break;
        case BRIDGE_DUAL_THEN_PRIMAL: parameters.meth = GLP_DUALP; break;
        case BRIDGE_DUAL: parameters.meth = GLP_DUAL; break;
        }
        code = glp_simplex(work->raw, &parameters);
    }
    result->code = code;
    result->end = meaning_of(code);
    result->status = glp_get_status(work->raw);
    result->primalStatus = glp_get_prim_stat(work->raw);
    result->dualStatus = glp_get_dual_stat(work->raw);
    result->objective = glp_get_obj_val(work->raw);
    result->iterations = glp_get_it_cnt(work->raw) - before;
}

int bridge_simplex(BridgeProblem *problem, const BridgeSimplexOptions *options, BridgeSimplexResult *result) {
    SimplexWork work = {bridge_raw(problem), options, result};
    return bridge_run_on(problem, simplex_work, &work);
}

typedef struct {
    glp_prob *raw;
    double *values, *rowDuals;
} ReadWork;

static void read_work(void *context) {
    ReadWork *work = context;
    int columns = glp_get_num_cols(work->raw), rows = glp_get_num_rows(work->raw);
    for (int j = 1; j <= columns; j++) work->values[j - 1] = glp_get_col_prim(work->raw, j);
    if (work->rowDuals == NULL) return;
    for (int i = 1; i <= rows; i++) work->rowDuals[i - 1] = glp_get_row_dual(work->raw, i);
}

int bridge_read_basic(BridgeProblem *problem, double *values, double *rowDuals) {
    ReadWork work = {bridge_raw(problem), values, rowDuals};
    return bridge_run_on(problem, read_work, &work);
}
