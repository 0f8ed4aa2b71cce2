package io.github.shellgap.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a schema can say of quantities: the form of a number that stands alone, and the words for distributions. */
final class QuantitySchema {
    private static final String NUMBER = "^-?[0-9][0-9._]*( ?(k|M|bn|%))?";
    private static final String TIME = "(day|week|month|quarter|year)s?";
    private static final String NEGATIVE = "^-[0-9][0-9._]*( ?(k|M|bn|%))?( ?/ ?| )?(" + TIME + ")?$";
    private static final String OTHER_SUFFIX = "^-?[0-9][0-9._]* ?[a-jln-zA-LN-Z]$|^-?[0-9][0-9._]* ?m$";
    private static final String COMMA = "^-?[0-9][0-9_]*,[0-9]";
    private static final String OVER_ONE =
            "^(10[1-9]|1[1-9][0-9]|[2-9][0-9]{2}|[1-9][0-9]{3,})([.][0-9]+)? ?%$|^100[.]0*[1-9][0-9]* ?%$";

    /** A claim is a quantity that may have a weight beside it; the keys of its map are left to the reader. */
    private static final Map<String, Object> CLAIM = Map.of("type", List.of("number", "string", "object"));

    private QuantitySchema() {}

    /** Returns the name of a kind among the definitions. */
    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a quantity of a kind: a number, a text or a map that holds it. */
    static Map<String, Object> of(Kind kind) {
        Map<String, Object> number = new LinkedHashMap<>(Map.of("type", "number"));
        if (kind == Kind.ANY) {
            return Map.of("anyOf", List.of(number, text(kind), held(kind)));
        }
        number.put("minimum", 0);
        if (kind.timePower() != 0) {
            // a number without a time, which only nothing at all can do without
            number.put("maximum", 0);
        } else if (kind.max() <= 1) {
            number.put("maximum", 1);
        }
        return Map.of("anyOf", List.of(number, text(kind), held(kind)));
    }

    private static Map<String, Object> text(Kind kind) {
        List<Object> refused = new ArrayList<>(List.of(pattern(OTHER_SUFFIX), pattern(COMMA)));
        if (kind != Kind.ANY) {
            refused.add(pattern(NEGATIVE));
            refused.add(pattern(
                    switch (kind.timePower()) {
                        case -1 -> NUMBER + "( " + TIME + ")?$";
                        case 1 -> NUMBER + "( ?/ ?" + TIME + ")?$";
                        default -> NUMBER + "( ?/ ?| )" + TIME + "$";
                    }));
        }
        if (kind == Kind.SHARE) {
            refused.add(pattern(OVER_ONE));
        }
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("not", Map.of("anyOf", refused));
        return text;
    }

    private static Map<String, Object> pattern(String pattern) {
        return Map.of("pattern", pattern);
    }

    private static Map<String, Object> held(Kind kind) {
        Map<String, Object> keys = new LinkedHashMap<>(ScenarioSchema.properties(Element.PROVENANCE));
        keys.put("value", Map.of("$ref", "#/$defs/" + name(kind)));
        keys.put("title", Map.of("$ref", "#/$defs/title"));
        keys.putAll(distributions());
        List<Object> one = new ArrayList<>(List.of(Map.of("required", List.of("value"))));
        DistributionReader.WORDS.forEach(word -> one.add(Map.of("required", List.of(word))));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "object");
        map.put("properties", keys);
        map.put("additionalProperties", false);
        map.put("oneOf", one);
        return map;
    }

    /** Returns the words for distributions, with the form that each takes. */
    static Map<String, Object> distributions() {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (String word : DistributionReader.WORDS) {
            keys.put(word, distribution(word));
        }
        keys.put("min", Map.of("type", List.of("number", "string")));
        keys.put("max", Map.of("type", List.of("number", "string")));
        return keys;
    }

    private static Map<String, Object> distribution(String word) {
        Map<String, Object> form = new LinkedHashMap<>();
        String example = DistributionReader.EXAMPLES.getOrDefault(word, "");
        if (!example.isEmpty()) {
            form.put("description", "A distribution: " + example + ".");
        }
        switch (word) {
            case "uniform" -> form.putAll(list(2));
            case "triangular", "pert" -> form.putAll(list(3));
            case "beta" -> form.putAll(list(2));
            case "normal", "lognormal" -> form.put("anyOf", List.of(list(2), Map.of("type", "object")));
            case "claims" -> {
                form.put("type", "array");
                form.put("items", CLAIM);
            }
            default -> form.put("type", "object");
        }
        return form;
    }

    private static Map<String, Object> list(int size) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("minItems", size);
        list.put("maxItems", size);
        return list;
    }
}
