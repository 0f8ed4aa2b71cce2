package io.github.shellgap.compile;

import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import java.util.HashMap;
import java.util.Map;

/** The only map between the ids of a scenario and the indexes of its model. */
public final class Index {
    private final Map<String, Integer> stocks = new HashMap<>();
    private final Map<String, Integer> flows = new HashMap<>();

    Index(Scenario scenario) {
        for (Stockpile stockpile : scenario.stockpiles()) {
            stocks.put(stockpile.id(), stocks.size());
        }
        for (Flow flow : scenario.flows()) {
            flows.put(flow.id(), flows.size());
        }
    }

    /**
     * Returns the index of a stockpile, or −1 for the empty id.
     *
     * @throws IllegalArgumentException if there is no such stockpile
     */
    public int stock(String id) {
        if (id.isEmpty()) {
            return -1;
        }
        Integer index = stocks.get(id);
        if (index == null) {
            throw new IllegalArgumentException("no stockpile " + id);
        }
        return index;
    }

    /**
     * Returns the index of a flow.
     *
     * @throws IllegalArgumentException if there is no such flow
     */
    public int flow(String id) {
        Integer index = flows.get(id);
        if (index == null) {
            throw new IllegalArgumentException("no flow " + id);
        }
        return index;
    }

    /** Returns whether there is such a stockpile. */
    public boolean hasStock(String id) {
        return stocks.containsKey(id);
    }
}
