package org.lovebank.volunteer.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.policy.PolicyRefusal.PolicyContentWrong;

/** Reads a policy's content strictly: every field known, every field given, every value possible. */
final class PolicyContent {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private PolicyContent() {}

    static Record checked(PolicyCode code, JsonNode content) {
        try {
            return STRICT.treeToValue(content, code.shape());
        } catch (JsonProcessingException wrong) {
            throw new Refused(new PolicyContentWrong(code.name()));
        }
    }

    static Record read(PolicyCode code, String content) {
        return checked(code, parse(content));
    }

    static JsonNode parse(String content) {
        try {
            return STRICT.readTree(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
