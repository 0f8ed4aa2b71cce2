/*
 * Runs the C code that SDEverywhere generates for the reference work, one draw at a time as it does, and prints the least
 * nanoseconds per draw-day of 300 runs and, on standard error, what is left in the end.
 */
#include "model.c"
#include <time.h>

static double nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

static int run(void) {
    int days = 0;
    initConstants();
    initLevels();
    while (_time < _final_time) {
        evalAux();
        output = 0;
        storeOutputData();
        evalLevels();
        _time += _time_step;
        days++;
    }
    return days;
}

int main(void) {
    double least = INFINITY;
    for (int k = 0; k < 300; k++) {
        double begun = nanoseconds();
        int days = run();
        least = fmin(least, (nanoseconds() - begun) / days);
    }
    printf("%.3f\n", least);
    fprintf(stderr, "%.1f %.1f\n", _stock_army, _stock_supplier);
    return 0;
}
