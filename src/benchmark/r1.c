/*
 * The reference work of r1.yaml in C: structure of arrays, draw innermost, rows of 256 draws. Only the days are timed.
 * Prints the least nanoseconds per draw-day of any block.
 *
 *     gcc -O3 -march=native -o r1 r1.c -lm && ./r1
 */
#include <math.h>
#include <stdio.h>
#include <time.h>

enum { DRAWS = 256, DAYS = 1461, BLOCKS = 300, FIRST_DELIVERY = 608, LAST_DELIVERY = 820, LAST_POINT = 729 };

static double army[DRAWS], supplier[DRAWS], slope[DRAWS], delivery[DRAWS], sending[DRAWS], usable[DRAWS];
static double fires[DRAWS], unmet[DRAWS], met[DRAWS];
static int begins[DRAWS];

static unsigned long state = 1;

static double unit(void) {
    state = state * 6364136223846793005UL + 1442695040888963407UL;
    return ((state >> 11) + 0.5) / 9007199254740992.0;
}

static double between(double low, double high) { return low + (high - low) * unit(); }

static void draw_inputs(void) {
    for (int i = 0; i < DRAWS; i++) {
        army[i] = (between(8e6, 15e6) + between(8e6, 15e6)) / 2;
        supplier[i] = between(1e6, 6e6);
        slope[i] = (between(2e6, 3e6) - 1e6) / 365 / LAST_POINT;
        delivery[i] = between(0.5e6, 3e6) / 365;
        usable[i] = between(0.60, 0.95);
        fires[i] = between(0.8, 1.2);
        begins[i] = (int) between(FIRST_DELIVERY, LAST_DELIVERY);
        sending[i] = unmet[i] = met[i] = 0;
    }
}

static void run_days(double kept) {
    for (int day = 0; day < DAYS; day++) {
        double wanted = (day < 365 ? 12e6 : day < 730 ? 7e6 : 4e6) / 365;
        double since = day < LAST_POINT ? day : LAST_POINT;
        for (int i = 0; i < DRAWS; i++) army[i] += 1e6 / 365 + slope[i] * since;
        if (day >= FIRST_DELIVERY) {
            if (day < LAST_DELIVERY)
                for (int i = 0; i < DRAWS; i++) if (begins[i] == day) sending[i] = delivery[i];
            for (int i = 0; i < DRAWS; i++) {
                double sent = sending[i] < supplier[i] ? sending[i] : supplier[i];
                supplier[i] -= sent;
                army[i] += sent * usable[i];
            }
        }
        for (int i = 0; i < DRAWS; i++) {
            double want = wanted * fires[i];
            double got = want < army[i] ? want : army[i];
            army[i] -= got;
            unmet[i] += want - got;
            met[i] += got;
        }
        for (int i = 0; i < DRAWS; i++) army[i] *= kept;
    }
}

int main(void) {
    double least = 1e9, sum = 0;
    for (int block = 0; block < BLOCKS; block++) {
        struct timespec begun, ended;
        draw_inputs();
        clock_gettime(CLOCK_MONOTONIC, &begun);
        run_days(pow(0.99, 1 / 365.25));
        clock_gettime(CLOCK_MONOTONIC, &ended);
        double nanos = (ended.tv_sec - begun.tv_sec) * 1e9 + (ended.tv_nsec - begun.tv_nsec);
        least = fmin(least, nanos / DRAWS / DAYS);
        for (int i = 0; i < DRAWS; i++) sum += army[i] + unmet[i];
    }
    /* The sum keeps the compiler from leaving the work out. */
    fprintf(stderr, "%g\n", sum);
    printf("%.3f\n", least);
    return 0;
}
