#include "control.h"
#include <stdlib.h>

BridgeControl *bridge_control_create(void) {
    BridgeControl *control = malloc(sizeof *control);
    if (control == NULL) return NULL;
    atomic_init(&control->isCancelled, false);
    atomic_init(&control->hasIncumbent, false);
    atomic_init(&control->hasBound, false);
    atomic_init(&control->incumbent, 0);
    atomic_init(&control->bound, 0);
    atomic_init(&control->nodes, 0);
    atomic_init(&control->iterations, 0);
    return control;
}

void bridge_control_destroy(BridgeControl *control) {
    free(control);
}

void bridge_control_cancel(BridgeControl *control) {
    atomic_store(&control->isCancelled, true);
}

bool bridge_control_is_cancelled(const BridgeControl *control) {
    return atomic_load(&control->isCancelled);
}

// The value goes first, so that a reader who sees the flag sees a value.
void bridge_control_set_incumbent(BridgeControl *control, double objective) {
    atomic_store(&control->incumbent, objective);
    atomic_store(&control->hasIncumbent, true);
}

void bridge_control_set_bound(BridgeControl *control, double bound) {
    atomic_store(&control->bound, bound);
    atomic_store(&control->hasBound, true);
}

void bridge_control_add_iterations(BridgeControl *control, long count) {
    atomic_fetch_add(&control->iterations, count);
}

BridgeProgress bridge_control_progress(const BridgeControl *control) {
    BridgeProgress progress;
    progress.hasIncumbent = atomic_load(&control->hasIncumbent);
    progress.hasBound = atomic_load(&control->hasBound);
    progress.incumbent = atomic_load(&control->incumbent);
    progress.bound = atomic_load(&control->bound);
    progress.nodes = atomic_load(&control->nodes);
    progress.iterations = atomic_load(&control->iterations);
    return progress;
}
