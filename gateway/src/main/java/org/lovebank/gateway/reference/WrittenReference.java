package org.lovebank.gateway.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AccessSettings;
import org.lovebank.reference.MergedReference;

/** The merged reference as it is sent: written once for each state of the houses' documents. */
@ApplicationScoped
class WrittenReference {

    private final HouseDocuments documents;
    private final String server;
    private final ObjectMapper json = new ObjectMapper();
    private final YAMLMapper yaml = new YAMLMapper();
    private volatile @Nullable Written last;

    WrittenReference(HouseDocuments documents, AccessSettings settings) {
        this.documents = documents;
        this.server = settings.issuer().getFirst();
    }

    /** The reference in both notations, made of what the houses say now. */
    Written now() {
        Map<String, Optional<ObjectNode>> houses = documents.all();
        Written known = last;
        if (known == null || !known.houses().equals(houses)) {
            known = write(houses);
            last = known;
        }
        return known;
    }

    private Written write(Map<String, Optional<ObjectNode>> houses) {
        ObjectNode merged = MergedReference.of(houses, server);
        try {
            return new Written(houses, json.writeValueAsString(merged), yaml.writeValueAsString(merged));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Both notations, and what they were made of. */
    record Written(Map<String, Optional<ObjectNode>> houses, String json, String yaml) {

        /** Whether every house is in it. */
        boolean isWhole() {
            return houses.values().stream().allMatch(Optional::isPresent);
        }
    }
}
