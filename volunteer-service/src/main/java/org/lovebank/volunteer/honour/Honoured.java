package org.lovebank.volunteer.honour;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who is honoured: {@code id} is a person's, a household's, a team's or an organisation's. */
@Embeddable
public record Honoured(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "honoured_kind")
        HonouredKind kind,

        @NotNull @Column(name = "honoured_id") UUID id) {}
