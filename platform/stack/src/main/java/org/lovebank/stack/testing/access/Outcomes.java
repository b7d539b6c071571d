package org.lovebank.stack.testing.access;

import java.util.List;
import java.util.Map;

/** What each role was told at each address, from elsewhere, in the place, and as the person whose matter it is. */
record Outcomes(
        Map<String, List<String>> letNear,
        Map<String, Map<String, String>> fromElsewhere,
        Map<String, Map<String, String>> inThePlace,
        Map<String, Map<String, String>> asThePerson) {

    /** The roles that are not refused for being what they are, in the order of the roles. */
    List<String> near(String address) {
        return letNear.getOrDefault(address, List.of());
    }

    Map<String, String> elsewhere(String address) {
        return fromElsewhere.getOrDefault(address, Map.of());
    }

    Map<String, String> here(String address) {
        return inThePlace.getOrDefault(address, Map.of());
    }

    Map<String, String> oneself(String address) {
        return asThePerson.getOrDefault(address, Map.of());
    }
}
