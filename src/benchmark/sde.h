/* What C code that SDEverywhere generates takes from SDEverywhere's own library, as far as the reference work needs it. */
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Points of a line by pairs of x and y, and the piece of it that was last asked for. */
typedef struct {
    const double *data;
    size_t pieces;
    size_t last;
} Lookup;

static double _time;
static double outputs[16];
static int output;

static Lookup *__new_lookup(size_t points, bool copy, const double *data) {
    Lookup *lookup = malloc(sizeof(Lookup));
    (void)copy;
    *lookup = (Lookup){data, points - 1, 0};
    return lookup;
}

static inline double _LOOKUP(Lookup *lookup, double x) {
    const double *data = lookup->data;
    size_t k = x < data[2 * lookup->last] ? 0 : lookup->last;
    while (k + 1 < lookup->pieces && x >= data[2 * k + 2]) {
        k++;
    }
    lookup->last = k;
    const double *from = data + 2 * k;
    if (x <= from[0]) {
        return from[1];
    }
    if (x >= from[2]) {
        return from[3];
    }
    return from[1] + (from[3] - from[1]) * (x - from[0]) / (from[2] - from[0]);
}

static inline void outputVar(double value) { outputs[output++] = value; }

#define _INTEG(value, rate) ((value) + (rate) * _time_step)
#define _IF_THEN_ELSE(condition, then, otherwise) ((condition) ? (then) : (otherwise))
#define _MAX(a, b) ((a) > (b) ? (a) : (b))
#define _MIN(a, b) ((a) < (b) ? (a) : (b))
