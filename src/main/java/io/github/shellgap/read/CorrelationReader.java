package io.github.shellgap.read;

import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.scenario.Correlation;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads ties between parameters. */
final class CorrelationReader {
    /** Below it the copula that draws the parameters would divide by rounding errors, and refuses too. */
    private static final double LEAST_PIVOT = 1e-12;

    private final Scope scope;
    private final TreeMap<String, Boolean> spread = new TreeMap<>();

    CorrelationReader(Scope scope, List<Parameter> parameters) {
        this.scope = scope;
        for (Parameter parameter : parameters) {
            // What could not be read, and so stands for nothing written, may well have been meant to be uncertain.
            boolean isBroken = parameter.input().written().isEmpty();
            spread.put(parameter.name(), isBroken || parameter.input().hasOwnSpread());
        }
    }

    List<Correlation> read(Node.Entry entry) {
        List<Correlation> correlations = new ArrayList<>();
        if (!(entry.value() instanceof Node.Sequence list)) {
            scope.error(
                    entry.value().span(),
                    "E0202",
                    "'correlations' takes a list",
                    "write correlations: [ { between: [a, b], rank: 0.6 } ]",
                    "correlations");
            return correlations;
        }
        int before = scope.problems.errorCount();
        Set<List<String>> pairs = new java.util.HashSet<>();
        for (int k = 0; k < list.items().size(); k++) {
            Correlation read = one(list.items().get(k), "correlations." + k, pairs);
            if (read != null) {
                correlations.add(read);
            }
        }
        if (scope.problems.errorCount() == before && !isPositiveDefinite(correlations)) {
            scope.error(
                    entry.keySpan(),
                    "E0311",
                    "the correlations contradict each other: their matrix is not positive definite",
                    "bring the ranks nearer to 0, or remove one",
                    "correlations");
        }
        return correlations;
    }

    private @Nullable Correlation one(Node node, String path, Set<List<String>> pairs) {
        Fields fields = Fields.of(scope, node, path, "{ between: [a, b], rank: 0.6 }");
        if (fields == null) {
            return null;
        }
        fields.check(Element.CORRELATION, ProvenanceReader.KEYS);
        new ProvenanceReader(scope).read(fields, Provenance.NONE);
        List<String> names = names(fields);
        Quantity rank = rank(fields);
        if (names.size() != 2 || rank == null) {
            return null;
        }
        if (Math.abs(rank.amount()) > 1) {
            scope.error(fields.keySpan("rank"), "E0213", "'rank' must be between -1 and 1", "write rank: 0.6", path);
            return null;
        }
        if (Math.abs(rank.amount()) == 1) {
            reportIdentity(fields, names, rank.amount() > 0);
            return null;
        }
        boolean isOne = names.get(0).equals(names.get(1));
        if (isOne || !pairs.add(names.stream().sorted().toList())) {
            scope.error(
                    fields.keySpan("between"),
                    "E0311",
                    isOne
                            ? "'between' ties '" + names.get(0) + "' to itself"
                            : "'" + names.get(0) + "' and '" + names.get(1) + "' are tied twice",
                    isOne ? "name two parameters: between: [a, b]" : "remove one entry",
                    path);
            return null;
        }
        return new Correlation(names.get(0), names.get(1), rank.amount());
    }

    /** With such a rank the second parameter has no draws of its own. */
    private void reportIdentity(Fields fields, List<String> names, boolean risesWithIt) {
        Node node = fields.get("rank");
        scope.error(
                node == null ? fields.span() : node.span(),
                "E0311",
                "a rank of " + (risesWithIt ? "1" : "-1") + " leaves '" + names.get(1)
                        + "' no spread of its own: the matrix of correlations is not positive definite",
                "write '" + names.get(1) + "' as a formula of '" + names.get(0) + "', such as "
                        + (risesWithIt ? "2 * " : "10M - ") + names.get(0)
                        + ", or tie them less closely, such as rank: " + (risesWithIt ? "0.99" : "-0.99"),
                fields.path());
    }

    private @Nullable Quantity rank(Fields fields) {
        Node node = fields.get("rank");
        if (node == null) {
            return null;
        }
        if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
            scope.error(
                    node.span(),
                    "E0202",
                    "'rank' takes a number from -1 to 1",
                    "write rank: 0.6",
                    fields.pathOf("rank"));
            return null;
        }
        return new Formulas(scope).certain(scalar, 0, scalar.text(), fields.pathOf("rank"), Kind.FACTOR);
    }

    private List<String> names(Fields fields) {
        List<String> names = new ArrayList<>();
        Node between = fields.get("between");
        if (between == null) {
            return names;
        }
        if (!(between instanceof Node.Sequence list) || list.items().size() != 2) {
            scope.error(
                    between.span(), "E0202", "'between' takes two parameters", "write between: [a, b]", fields.path());
            return names;
        }
        for (Node item : list.items()) {
            String name = item instanceof Node.Scalar scalar ? scalar.text() : "";
            if (!spread.containsKey(name)) {
                scope.unknown(item.span(), "parameter", name, spread.keySet(), fields.path());
            } else if (!spread.getOrDefault(name, false)) {
                scope.error(
                        item.span(),
                        "E0311",
                        "parameter '" + name + "' has no distribution of its own to tie",
                        "tie the uncertain parameters it depends on",
                        fields.path());
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isPositiveDefinite(List<Correlation> correlations) {
        TreeSet<String> names = new TreeSet<>();
        correlations.forEach(tie -> names.addAll(List.of(tie.first(), tie.second())));
        if (names.isEmpty()) {
            return true;
        }
        List<String> order = List.copyOf(names);
        double[][] normal = new double[order.size()][order.size()];
        for (int k = 0; k < normal.length; k++) {
            normal[k][k] = 1;
        }
        for (Correlation tie : correlations) {
            int a = order.indexOf(tie.first());
            int b = order.indexOf(tie.second());
            // The normal correlation that gives this rank correlation in a Gaussian copula.
            normal[a][b] = 2 * StrictMath.sin(Math.PI * tie.rank() / 6);
            normal[b][a] = normal[a][b];
        }
        return hasCholeskyFactor(normal);
    }

    /**
     * Returns whether a matrix is positive definite, by factoring it in place. A library's decomposition would have its
     * classes loaded on every start, for a matrix that has a few rows.
     *
     * @param matrix {@code [row][column]}, symmetric with a unit diagonal; its lower half is overwritten
     * @see <a href="https://doi.org/10.1137/1.9780898718027">Higham (2002), Accuracy and Stability of Numerical
     *     Algorithms, chapter 10</a>
     */
    private static boolean hasCholeskyFactor(double[][] matrix) {
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= matrix[row][k] * matrix[column][k];
                }
                if (column < row) {
                    matrix[row][column] = rest / matrix[column][column];
                } else if (rest >= LEAST_PIVOT) {
                    matrix[row][row] = Math.sqrt(rest);
                } else {
                    return false;
                }
            }
        }
        return true;
    }
}
