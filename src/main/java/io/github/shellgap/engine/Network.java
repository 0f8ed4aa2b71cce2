package io.github.shellgap.engine;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which flows touch which stockpile, so that a day looks at no other. */
final class Network {
    /** Flows that draw on a stockpile; {@code [stock][k]}. */
    final int[][] outflows;

    /** Flows that fill a stockpile; {@code [stock][k]}. */
    final int[][] inflows;

    /** Flows that fill a stockpile on another day than they are sent; {@code [stock][k]}. */
    final int[][] delayedInflows;

    /** Flows that fill a stockpile on the day they are sent, and are not steady; {@code [stock][k]}. */
    final int[][] unsteadyInflows;

    /** Flows that fill a stockpile on the day they are sent, and are steady; {@code [stock][k]}. */
    final int[][] steadyInflows;

    /** Flows that need a row of today's rounds: all but the steady ones that arrive on the day they are sent. */
    final int[] rowed;

    /** Whether a flow empties one stockpile and fills another; {@code [flow]}. */
    final boolean[] isTransfer;

    /** Whether a flow's rate on any day follows from a level and a slope alone; {@code [flow]}. */
    final boolean[] isSteady;

    Network(Model model) {
        List<FlowPlan> flows = model.flows();
        int[] order = model.summed().stream().mapToInt(flow -> flow).toArray();
        int stocks = model.stocks().size();
        outflows = new int[stocks][];
        inflows = new int[stocks][];
        delayedInflows = new int[stocks][];
        unsteadyInflows = new int[stocks][];
        steadyInflows = new int[stocks][];
        for (int stock = 0; stock < stocks; stock++) {
            int here = stock;
            outflows[stock] = chosen(order, k -> flows.get(k).drawsOn() == here);
            inflows[stock] = chosen(order, k -> flows.get(k).fills() == here);
            delayedInflows[stock] = chosen(
                    order, k -> flows.get(k).fills() == here && flows.get(k).arrivesLater());
            IntPredicate isPrompt =
                    k -> flows.get(k).fills() == here && !flows.get(k).arrivesLater();
            steadyInflows[stock] = chosen(order, isPrompt.and(k -> flows.get(k).isSteady()));
            unsteadyInflows[stock] =
                    chosen(order, isPrompt.and(k -> !flows.get(k).isSteady()));
        }
        rowed = chosen(order, k -> !flows.get(k).isSteady() || flows.get(k).arrivesLater());
        isTransfer = new boolean[flows.size()];
        isSteady = new boolean[flows.size()];
        for (int flow = 0; flow < isTransfer.length; flow++) {
            isTransfer[flow] = flows.get(flow).drawsOn() >= 0 && flows.get(flow).fills() >= 0;
            isSteady[flow] = flows.get(flow).isSteady();
        }
    }

    private static int[] chosen(int[] order, IntPredicate predicate) {
        return IntStream.of(order).filter(predicate).toArray();
    }

    /** Returns whether one flow alone draws on the stockpile. */
    boolean hasOneOutflow(int stock) {
        return outflows[stock].length == 1;
    }
}
