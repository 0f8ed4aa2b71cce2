package io.github.shellgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.analysis.CentralModel.Loss;
import io.github.shellgap.analysis.CentralModel.Route;
import io.github.shellgap.analysis.CentralModel.Stock;
import org.junit.jupiter.api.Test;

/** A small scenario's central run; every number is the median that stands in the document. */
final class CentralModelTest {
    private static final String SCENARIO = """
            format: shellgap/1
            title: t
            period: { from: 2023-01-01, to: 2023-01-10 }
            stockpiles:
              a: { initial: { uniform: [100k, 300k] }, reserve: 10k, spoilage: 2%/year, cover: 3 days }
              b: { initial: 50k, spoilage: 0.1%/day }
            production:
              p: { to: a, rate: [ { from: 2023-01-04, rate: 1k/day } ] }
              never: { to: a, rate: 1k/day, chance: 40% }
            imports:
              early: { to: a, rate: [ { from: 2022-12-30, rate: 2k/day } ], lag: 4 days, usable: 50% }
              late: { to: b, rate: [ { from: 2022-12-15, rate: 3k/day } ], lag: 20 days }
              lost: { to: b, rate: 5k/day, lag: 4 days, usable: 0% }
              prompt: { to: b, rate: 7k/day, usable: 80% }
            transfers:
              m: { from: a, to: b, rate: 1k/day, lag: 3 days, usable: 90% }
            consumption:
              c: { from: b, rate: 6k/day }
            events:
              first: { on: 2023-01-01, destroys: { stockpile: a, amount: 5k } }
              last: { on: { triangular: [2023-01-10, 2023-01-10, 2023-01-10] }, destroys: { stockpile: b, share: 25% } }
              before: { on: 2022-12-31, destroys: { stockpile: a, amount: 5k } }
              after: { on: 2023-01-11, destroys: { stockpile: a, amount: 5k } }
              unlikely: { on: 2023-01-05, destroys: { stockpile: a, amount: 5k }, chance: 49% }
              scaled: { from: 2023-01-08, scales: { flow: c, by: 2 } }
            variants:
              more: { set: { stockpiles.b.initial: 60k } }
            """;

    private static CentralModel model(String variant) throws Exception {
        return CentralModel.of(Trial.study(SCENARIO), variant);
    }

    private static Route route(CentralModel model, String id) {
        return model.routes().stream()
                .filter(route -> route.declared().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double[] wanted(CentralModel model, String id, int from, int to) {
        double[] wanted = new double[to - from + 1];
        for (int day = from; day <= to; day++) {
            wanted[day - from] = at(route(model, id).wanted(), day);
        }
        return wanted;
    }

    /** Returns the height of a curve on a day, rounded to what its tolerance leaves. */
    private static double at(Polyline curve, int day) {
        Polyline.Point left = curve.points().get(0);
        for (Polyline.Point right : curve.points()) {
            if (right.day() >= day) {
                double share = right.day() == left.day() ? 0 : (double) (day - left.day()) / (right.day() - left.day());
                return Math.rint(1e6 * (left.value() + share * (right.value() - left.value()))) / 1e6;
            }
            left = right;
        }
        throw new AssertionError("the curve ends before day " + day);
    }

    @Test
    void stocks_haveTheirMedians() throws Exception {
        Stock a = model("base").stocks().get(0);
        assertThat(a.declared().id()).isEqualTo("a");
        assertThat(a.initialRounds()).isCloseTo(200_000, within(1e-6));
        assertThat(a.reserveRounds()).isEqualTo(10_000);
        assertThat(a.coverDays()).isEqualTo(3);
        assertThat(a.spoiledShare()).isCloseTo(0.02, within(1e-15));
        assertThat(a.spoilsPerYear()).isTrue();
        Stock b = model("more").stocks().get(1);
        assertThat(b.initialRounds()).isEqualTo(60_000);
        assertThat(b.spoiledShare()).isCloseTo(0.001, within(1e-15));
        assertThat(b.spoilsPerYear()).isFalse();
        assertThat(model("more").variant().id()).isEqualTo("more");
    }

    @Test
    void losses_areThoseWithinThePeriod_thatHappenInHalfTheDrawsOrMore() throws Exception {
        assertThat(model("base").losses())
                .extracting(loss -> loss.declared().id(), Loss::day, Loss::size)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("first", 0, 5000.0),
                        org.assertj.core.groups.Tuple.tuple("last", 9, 0.25));
    }

    @Test
    void routes_wantTheirRatesByTheDayOfSending() throws Exception {
        CentralModel model = model("base");
        assertThat(wanted(model, "p", 0, 9)).containsExactly(0, 0, 0, 1000, 1000, 1000, 1000, 1000, 1000, 1000);
        assertThat(wanted(model, "never", 0, 9)).containsOnly(0);
        assertThat(wanted(model, "c", 0, 9)).containsExactly(6e3, 6e3, 6e3, 6e3, 6e3, 6e3, 6e3, 12e3, 12e3, 12e3);
        assertThat(wanted(model, "m", 0, 9)).containsOnly(1000);
    }

    @Test
    void imports_areSentBeforeThePeriod_ifTheyArriveWithinIt() throws Exception {
        CentralModel model = model("base");
        // from the 30th of December on, two days before the period, half of it usable
        assertThat(wanted(model, "early", -4, 1)).containsExactly(0, 0, 2000, 2000, 2000, 2000);
        // sent on the days -20 to -11 and from the 15th of December on, which is the day -17
        assertThat(wanted(model, "late", -20, -11)).containsExactly(0, 0, 0, 3000, 3000, 3000, 3000, 3000, 3000, 3000);
        assertThat(wanted(model, "lost", 0, 9)).containsOnly(5000);
        assertThat(wanted(model, "prompt", 0, 9)).containsOnly(7000);
    }

    @Test
    void routes_haveTheirLagsAndUsableShares() throws Exception {
        CentralModel model = model("base");
        assertThat(route(model, "early").lagDays()).isEqualTo(4);
        assertThat(route(model, "early").usableShare()).isEqualTo(0.5);
        assertThat(route(model, "late").lagDays()).isEqualTo(20);
        assertThat(route(model, "m").lagDays()).isEqualTo(3);
        assertThat(route(model, "m").usableShare()).isEqualTo(0.9);
        assertThat(route(model, "p").lagDays()).isZero();
        assertThat(route(model, "p").usableShare()).isEqualTo(1);
        assertThat(route(model, "c").usableShare()).isEqualTo(1);
        assertThat(route(model, "prompt").usableShare()).isCloseTo(0.8, within(1e-15));
    }
}
