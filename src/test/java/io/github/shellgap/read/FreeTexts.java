package io.github.shellgap.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The keys of the format that take any text, off the table that the reader goes by. */
public final class FreeTexts {
    private FreeTexts() {}

    /** Returns the keys by the name of the element that has them; elements without one are left out. */
    public static Map<String, List<String>> byElement() {
        Map<String, List<String>> found = new TreeMap<>();
        for (Element element : Element.values()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.takes().equals("text")) {
                    found.computeIfAbsent(element.name(), name -> new ArrayList<>())
                            .add(attribute.key());
                }
            }
        }
        return found;
    }
}
