package org.lovebank.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tags are nouns in both languages: a house that names its tags in English only has the Chinese in the description. */
final class TagNames {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();

    TagNames(JsonNode tags) {
        tags.forEach(tag -> {
            String name = tag.path("name").asText();
            String description = tag.path("description").asText("");
            if (!TwoLanguages.speaksChinese(name) && TwoLanguages.speaksChinese(description)) {
                names.put(name, description);
            } else if (!description.isEmpty()) {
                descriptions.put(name, description);
            }
        });
    }

    String nameOf(String tag) {
        return names.getOrDefault(tag, tag);
    }

    Optional<String> descriptionOf(String name) {
        return Optional.ofNullable(descriptions.get(name));
    }
}
