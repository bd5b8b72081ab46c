// What raw GLPK does with bad arguments, so that the tests can show that it aborts and that the trap holds.

#include "trap.h"

static void add_no_columns(void) {
    glp_add_cols(glp_create_prob(), 0);
}

static void load_duplicate_entry(void) {
    const int rows[] = {0, 1, 1}, columns[] = {0, 1, 1};
    const double values[] = {0, 1, 2};
    glp_prob *raw = glp_create_prob();
    glp_add_rows(raw, 1);
    glp_add_cols(raw, 1);
    glp_load_matrix(raw, 2, rows, columns, values);
}

// Clean data, and still GLPK 5.0 aborts when cover cuts meet the presolver: it asks itself for zero columns.
static void cut_covers_after_presolve(void) {
    static const double upper[] = {0, 1, 1, 1, 1, 1, 1, 5745, 55384, 1824.9625, 1824.9625, 3649.925};
    static const double objective[] = {0, -1.2, 1.6, 0, 0, 9.17, 8.26, -1e-9, -1e-9, 0.004, 0.0025, 0.001};
    static const double side[] = {0, 0, 0, 0, 0, 37, 7.33, 1, 0, 33};
    static const int rows[] = {0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 9, 9};
    static const int columns[] = {0, 1, 5, 3, 5, 2, 6, 4, 6, 7, 6, 5, 8, 6, 5, 6, 5, 6, 5};
    static const double values[] = {
        0, -1, 1, -1, 1, -1, 1, -1, 1, -1, 44.6, 57.2, -1, 16.59, 3.76, 1.09, 1.14, 6, 2,
    };
    glp_prob *raw = glp_create_prob();
    glp_set_obj_dir(raw, GLP_MAX);
    glp_add_rows(raw, 9);
    glp_add_cols(raw, 11);
    for (int i = 1; i <= 9; i++) glp_set_row_bnds(raw, i, GLP_UP, 0, side[i]);
    for (int j = 1; j <= 11; j++) {
        glp_set_col_bnds(raw, j, GLP_DB, 0, upper[j]);
        glp_set_obj_coef(raw, j, objective[j]);
        if (j <= 6) glp_set_col_kind(raw, j, GLP_IV);
    }
    glp_load_matrix(raw, 18, rows, columns, values);
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.presolve = GLP_ON;
    parameters.cov_cuts = GLP_ON;
    glp_intopt(raw, &parameters);
}

static void provoke(void *context) {
    switch (*(const int *)context) {
    case BRIDGE_FAULT_NO_COLUMNS: add_no_columns(); break;
    case BRIDGE_FAULT_DUPLICATE_ENTRY: load_duplicate_entry(); break;
    case BRIDGE_FAULT_COVER_PRESOLVE: cut_covers_after_presolve(); break;
    default: break;
    }
}

int bridge_provoke_fault(int fault, bool trapped) {
    if (trapped) return bridge_run(provoke, &fault);
    provoke(&fault);
    return BRIDGE_OK;
}

// A relaxation that cycles, for GLPK's user: iterations without end, of which it tells.
static void iterate_for_ever(void *context) {
    (void)context;
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_ALL;
    glp_prob *raw = glp_create_prob();
    glp_add_cols(raw, 1);
    for (;;) glp_simplex(raw, &parameters);
}

static bool is_word_spent(void *context) {
    int *words = context;
    return --*words < 0;
}

int bridge_provoke_overrun(void) {
    BridgeProblem *problem = NULL;
    int words = 100, outcome = bridge_adopt(glp_create_prob(), &problem);
    if (outcome == BRIDGE_OK) outcome = bridge_run_watched(problem, iterate_for_ever, is_word_spent, &words);
    bridge_close(problem);
    return outcome;
}
