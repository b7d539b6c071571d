package org.lovebank.gateway.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/** What a client holds: scopes, and the areas and organisations in which they count. */
@Embeddable
public record Holding(
        @Column(nullable = false) List<String> scopes,
        @Column(nullable = false) List<String> areas,
        @Column(nullable = false) List<UUID> orgs) {

    public static final Holding NOTHING = new Holding(List.of(), List.of(), List.of());

    public Holding {
        scopes = scopes.stream().distinct().sorted().toList();
        areas = areas.stream().distinct().toList();
        orgs = orgs.stream().distinct().toList();
    }
}
