package io.github.shellgap.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JSON Schema (draft 2020-12) of the format, made from the table of keys that documents are checked against. It
 * knows keys and forms; what one place says of another, such as the name of a stockpile, is left to the reader.
 */
public final class ScenarioSchema {
    private static final String DEFINITION = "#/$defs/";
    private static final String FIXED_DATE = "date";
    private static final String UNCERTAIN_DATE = "uncertain-date";
    private static final String DATE_PATTERN =
            "^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2])|-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
                    + "|-(0[469]|11)-(0[1-9]|[12][0-9]|30)|-02-(0[1-9]|[12][0-9]))?$";
    private static final String ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    private static final String PARAMETER = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";

    /** The dates of the format that need not be certain. */
    private static final List<String> UNCERTAIN = List.of("SEGMENT.from", "EVENT.on", "EVENT.from", "EVENT.to");

    /** The elements that keys hold, where a key takes a map. */
    private static final Map<String, Element> HELD = Map.ofEntries(
            Map.entry("period", Element.PERIOD),
            Map.entry("sources", Element.SOURCE),
            Map.entry("stockpiles", Element.STOCKPILE),
            Map.entry("production", Element.PRODUCTION),
            Map.entry("imports", Element.IMPORTS),
            Map.entry("transfers", Element.TRANSFER),
            Map.entry("consumption", Element.CONSUMPTION),
            Map.entry("events", Element.EVENT),
            Map.entry("variants", Element.VARIANT),
            Map.entry("observations", Element.OBSERVATION),
            Map.entry("destroys", Element.DESTROYS),
            Map.entry("scales", Element.SCALES),
            Map.entry("noise", Element.NOISE));

    /** The elements whose amount may have the keys of a provenance beside it. */
    private static final List<Element> SOURCED =
            List.of(Element.SEGMENT, Element.POINTS, Element.TABLE, Element.WRAPPER, Element.OBSERVATION);

    private ScenarioSchema() {}

    /** Returns the schema, as JSON. */
    public static String text() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A scenario of shellgap/1");
        schema.putAll(element(Element.SCENARIO));
        schema.put("$defs", definitions());
        return SchemaText.of(schema);
    }

    private static Map<String, Object> definitions() {
        Map<String, Object> all = new LinkedHashMap<>();
        List<String> texts = List.of("string", "number", "boolean");
        all.put("text", Map.of("type", texts));
        // in this order, which a map of two has in some starts of Java only
        Map<String, Object> title = new LinkedHashMap<>();
        title.put("type", texts);
        title.put("pattern", "\\S");
        all.put("title", title);
        Map<String, Object> written = new LinkedHashMap<>(ofType("string"));
        written.put("pattern", DATE_PATTERN);
        Map<String, Object> year = new LinkedHashMap<>(ofType("integer"));
        year.put("minimum", 1);
        year.put("maximum", 9999);
        all.put(FIXED_DATE, Map.of("anyOf", List.of(written, year)));
        all.put(UNCERTAIN_DATE, Map.of("anyOf", List.of(ref(FIXED_DATE), Map.of("type", "object"))));
        for (Kind kind : Kind.values()) {
            all.put(QuantitySchema.name(kind), QuantitySchema.of(kind));
        }
        all.put("schedule", schedule());
        for (Element element : Element.values()) {
            if (element != Element.SCENARIO && element != Element.PROVENANCE) {
                all.put(name(element), element(element));
            }
        }
        return all;
    }

    private static Map<String, Object> schedule() {
        Map<String, Object> segments = listOf(Element.SEGMENT);
        segments.put("minItems", 1);
        return Map.of(
                "anyOf",
                List.of(
                        ref(QuantitySchema.name(Kind.RATE)),
                        segments,
                        ref(name(Element.POINTS)),
                        ref(name(Element.TABLE)),
                        ref(name(Element.WRAPPER))));
    }

    private static Map<String, Object> element(Element element) {
        Map<String, Object> keys = new LinkedHashMap<>();
        if (SOURCED.contains(element)) {
            keys.putAll(properties(Element.PROVENANCE));
        }
        if (element == Element.OBSERVATION) {
            keys.putAll(QuantitySchema.distributions());
        } else {
            keys.remove("value");
        }
        keys.putAll(properties(element));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("description", element.words());
        map.put("type", "object");
        map.put("properties", keys);
        map.put("additionalProperties", false);
        List<String> required = element.attributes().stream()
                .filter(Attribute::isRequired)
                .map(Attribute::key)
                .toList();
        if (!required.isEmpty()) {
            map.put("required", required);
        }
        if (element == Element.SEGMENT) {
            map.putAll(amountOfSegment());
        }
        return map;
    }

    /** A segment has a rate or a total, and a total needs both ends. */
    private static Map<String, Object> amountOfSegment() {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("oneOf", List.of(needs("rate"), needs("total")));
        rule.put("if", needs("total"));
        rule.put("then", Map.of("anyOf", List.of(needs("during"), needs("from", "to"))));
        return rule;
    }

    private static Map<String, Object> needs(String... keys) {
        return Map.of("required", List.of(keys));
    }

    /** Returns the keys of an element, each with what it takes, its meaning, its default and an example. */
    static Map<String, Object> properties(Element element) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", description(attribute));
            boolean isText = !attribute.example().matches("[\\[{].*|.*: .*|-?[0-9.]+");
            if (isText) {
                property.put("examples", List.of(attribute.example()));
            }
            if (!attribute.preset().isEmpty()) {
                property.put("default", attribute.preset());
            }
            property.putAll(taken(element, attribute));
            properties.put(attribute.key(), property);
        }
        return properties;
    }

    private static String description(Attribute attribute) {
        String takes = attribute.takes().replace("`", "");
        return attribute.meaning() + " Takes " + takes
                + (attribute.preset().isEmpty() ? "" : "; left out: " + attribute.preset()) + ". For example: "
                + attribute.example();
    }

    private static Map<String, Object> taken(Element element, Attribute attribute) {
        String takes = attribute.takes();
        for (Kind kind : Kind.values()) {
            if (kind.words().equals(takes)) {
                return ref(QuantitySchema.name(kind));
            }
        }
        if (takes.startsWith("`")) {
            return Map.of("enum", words(takes));
        }
        return switch (takes) {
            case "text" -> ref(attribute.key().equals("title") ? "title" : "text");
            case "a date" ->
                ref(UNCERTAIN.contains(element.name() + "." + attribute.key()) ? UNCERTAIN_DATE : FIXED_DATE);
            case "a schedule", "a schedule of a rate" -> ref("schedule");
            case "a stockpile", "a flow", "a metric", "a file name", "a column" -> Map.of("type", "string");
            case "an id or a list of ids" -> idOrIds();
            case "a share, a count or a duration" -> ref(QuantitySchema.name(Kind.ANY));
            case "a number from -1 to 1" -> bounded();
            case "a list of two parameters" -> pair();
            case "a list" -> listOf(Element.CORRELATION);
            case "a map of quantities" -> entries(PARAMETER, ref(QuantitySchema.name(Kind.ANY)));
            case "a map of dates to rates" -> entries(DATE_PATTERN, ref(QuantitySchema.name(Kind.RATE)));
            default -> map(attribute);
        };
    }

    private static Map<String, Object> map(Attribute attribute) {
        Element held = HELD.get(attribute.key());
        if (held == null && attribute.key().equals("set")) {
            return ofType("object");
        }
        if (held == null) {
            throw new IllegalStateException("nothing is known of what '" + attribute.key() + "' takes");
        }
        return attribute.takes().startsWith("a map of ") ? entries(ID, ref(name(held))) : ref(name(held));
    }

    private static Map<String, Object> idOrIds() {
        Map<String, Object> ids = new LinkedHashMap<>();
        ids.put("type", List.of("string", "array"));
        ids.put("items", ofType("string"));
        return ids;
    }

    private static Map<String, Object> listOf(Element element) {
        Map<String, Object> list = new LinkedHashMap<>(ofType("array"));
        list.put("items", ref(name(element)));
        return list;
    }

    private static Map<String, Object> bounded() {
        Map<String, Object> number = new LinkedHashMap<>(ofType("number"));
        number.put("minimum", -1);
        number.put("maximum", 1);
        return number;
    }

    private static Map<String, Object> pair() {
        Map<String, Object> pair = new LinkedHashMap<>(ofType("array"));
        pair.put("minItems", 2);
        pair.put("maxItems", 2);
        return pair;
    }

    private static Map<String, Object> entries(String key, Map<String, Object> value) {
        Map<String, Object> map = new LinkedHashMap<>(ofType("object"));
        map.put("propertyNames", Map.of("pattern", key));
        map.put("additionalProperties", value);
        return map;
    }

    /** Returns the words between backticks. */
    private static List<String> words(String takes) {
        List<String> words = new ArrayList<>();
        String[] parts = takes.split("`", -1);
        for (int k = 1; k < parts.length; k += 2) {
            words.add(parts[k]);
        }
        return words;
    }

    private static Map<String, Object> ofType(String type) {
        return Map.of("type", type);
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("$ref", DEFINITION + name);
    }

    private static String name(Element element) {
        return element.name().toLowerCase(Locale.ROOT);
    }
}
