#include "trap.h"
#include <setjmp.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum { MESSAGE_SIZE = 1024 };

// What the bridge knows about one thread. GLPK keeps one environment per thread, so this is per thread too.
typedef struct {
    unsigned long id; // 0 until first used
    unsigned long generation;
    int openProblems;
    int blocksAfterLastClose;
    size_t length;
    char message[MESSAGE_SIZE];
    jmp_buf *trap;
    bool (*is_over)(void *context); // NULL unless the work is watched
    void *watched;
} ThreadState;

static _Thread_local ThreadState state;
static atomic_ulong lastThreadID;

static unsigned long thread_id(void) {
    if (state.id == 0) state.id = atomic_fetch_add(&lastThreadID, 1) + 1;
    return state.id;
}

// What setjmp returns.
enum { FAULT = 1, OVERRUN = 2 };

static void leave_for(int reason) {
    if (state.trap != NULL) longjmp(*state.trap, reason);
}

// Keeps GLPK's text off the terminal; the last of it explains a trap.
static int keep_text(void *info, const char *text) {
    (void)info;
    if (state.is_over != NULL && state.is_over(state.watched)) leave_for(OVERRUN);
    size_t length = strlen(text);
    if (length >= MESSAGE_SIZE) length = MESSAGE_SIZE - 1;
    if (state.length + length >= MESSAGE_SIZE) state.length = 0;
    memcpy(state.message + state.length, text, length);
    state.length += length;
    state.message[state.length] = '\0';
    return 1;
}

// GLPK would abort after this returns, so it does not return.
static void leave(void *info) {
    (void)info;
    leave_for(FAULT);
}

// Whatever GLPK was doing is half done. Its environment owns every block it took, so this frees them all.
static int lost(int outcome) {
    state.trap = NULL;
    state.is_over = NULL;
    glp_free_env();
    state.generation += 1;
    state.openProblems = 0;
    return outcome;
}

int bridge_run(BridgeWork *work, void *context) {
    jmp_buf trap;
    thread_id();
    state.length = 0;
    state.message[0] = '\0';
    switch (setjmp(trap)) {
    case 0: break;
    case OVERRUN: return lost(BRIDGE_OVERRUN);
    default: return lost(BRIDGE_TRAPPED);
    }
    state.trap = &trap;
    glp_term_hook(keep_text, NULL);
    glp_error_hook(leave, NULL);
    work(context);
    glp_error_hook(NULL, NULL);
    glp_term_hook(NULL, NULL);
    state.trap = NULL;
    return BRIDGE_OK;
}

bool bridge_is_available(const BridgeProblem *problem) {
    return problem != NULL && problem->thread == thread_id() && problem->generation == state.generation;
}

int bridge_run_on(const BridgeProblem *problem, BridgeWork *work, void *context) {
    return bridge_is_available(problem) ? bridge_run(work, context) : BRIDGE_UNAVAILABLE;
}

glp_prob *bridge_raw(const BridgeProblem *problem) {
    return problem == NULL ? NULL : problem->raw;
}

int bridge_run_watched(const BridgeProblem *problem, BridgeWork *work, bool (*is_over)(void *), void *context) {
    state.is_over = is_over;
    state.watched = context;
    int outcome = bridge_run_on(problem, work, context);
    state.is_over = NULL;
    return outcome;
}

static void delete_raw(void *context) {
    glp_delete_prob(context);
}

int bridge_adopt(glp_prob *raw, BridgeProblem **problem) {
    *problem = malloc(sizeof **problem);
    if (*problem == NULL) {
        bridge_run(delete_raw, raw);
        return BRIDGE_NO_MEMORY;
    }
    (*problem)->raw = raw;
    (*problem)->thread = thread_id();
    (*problem)->generation = state.generation;
    state.openProblems += 1;
    return BRIDGE_OK;
}

void bridge_close(BridgeProblem *problem) {
    if (problem == NULL) return;
    if (bridge_is_available(problem) && bridge_run(delete_raw, problem->raw) == BRIDGE_OK) {
        state.openProblems -= 1;
        if (state.openProblems == 0) {
            int blocks = 0;
            glp_mem_usage(&blocks, NULL, NULL, NULL);
            state.blocksAfterLastClose = blocks;
            // The environment itself would outlive the thread otherwise.
            glp_free_env();
        }
    }
    free(problem);
}

int bridge_blocks_after_last_close(void) {
    return state.blocksAfterLastClose;
}

const char *bridge_last_message(void) {
    return state.message;
}

const char *bridge_glpk_version(void) {
    return glp_version();
}
