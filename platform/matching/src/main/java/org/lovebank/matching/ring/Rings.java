package org.lovebank.matching.ring;

import java.util.List;

/**
 * Rings that do not share a person.
 *
 * @param chosen the bundles to propose
 * @param helps pairs where one could help the other
 * @param found rings that would be possible
 * @param people people in the chosen rings
 * @param worth sum of the chosen rings' worth
 */
public record Rings(List<Ring> chosen, int helps, int found, int people, long worth) {

    public Rings {
        chosen = List.copyOf(chosen);
    }
}
