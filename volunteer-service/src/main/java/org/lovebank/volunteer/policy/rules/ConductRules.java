package org.lovebank.volunteer.policy.rules;

/** Which version of the code of conduct holds. */
public record ConductRules(String documentVersion) {

    public ConductRules {
        if (documentVersion.isBlank() || documentVersion.length() > 40) {
            throw new IllegalArgumentException("documentVersion");
        }
    }
}
