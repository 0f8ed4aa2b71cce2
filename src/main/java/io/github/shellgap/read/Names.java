package io.github.shellgap.read;

import io.github.shellgap.quantity.Expression;
import io.github.shellgap.quantity.QuantityException;
import io.github.shellgap.quantity.QuantityParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parameters a formula uses. */
final class Names {
    private Names() {}

    /** Returns their names, in the order of the formula. */
    static Set<String> of(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        collect(expression, names);
        return names;
    }

    /** Returns whether a word stands for a parameter in a formula: suffixes, units and functions do not. */
    static boolean isName(String word) {
        try {
            return QuantityParser.parse(word) instanceof Expression.Name
                    && QuantityParser.splitInterval("1 + " + word + " + 1").isEmpty();
        } catch (QuantityException e) {
            return false;
        }
    }

    private static boolean collect(Expression expression, Set<String> names) {
        return expression.match(
                literal -> true,
                name -> names.add(name.name()),
                negation -> collect(negation.operand(), names),
                binary -> collectAll(List.of(binary.left(), binary.right()), names),
                extreme -> collectAll(extreme.operands(), names));
    }

    /**
     * Returns the parameters that a formula adds, subtracts, compares or scales by a number: what they count, the formula
     * counts. A product of two parameters, such as rounds per container and containers, counts something else.
     */
    static Set<String> ofTerms(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        collectTerms(expression, names);
        return names;
    }

    private static boolean collectTerms(Expression expression, Set<String> names) {
        return expression.match(
                literal -> true,
                name -> names.add(name.name()),
                negation -> collectTerms(negation.operand(), names),
                binary -> countsAsItsOperands(binary) && collectAllTerms(List.of(binary.left(), binary.right()), names),
                extreme -> collectAllTerms(extreme.operands(), names));
    }

    private static boolean countsAsItsOperands(Expression.Binary binary) {
        boolean isSum = binary.operator() == Expression.Operator.PLUS || binary.operator() == Expression.Operator.MINUS;
        return isSum || of(binary.left()).isEmpty() || of(binary.right()).isEmpty();
    }

    private static boolean collectAllTerms(List<Expression> operands, Set<String> names) {
        for (Expression operand : operands) {
            collectTerms(operand, names);
        }
        return true;
    }

    private static boolean collectAll(List<Expression> operands, Set<String> names) {
        for (Expression operand : operands) {
            collect(operand, names);
        }
        return true;
    }
}
