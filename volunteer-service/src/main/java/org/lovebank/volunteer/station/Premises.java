package org.lovebank.volunteer.station;

import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a station's door is and when it is open: a public place, not a person's. */
@Embeddable
record Premises(@Nullable String address, @Nullable String phone, List<String> openingHours) {

    static final Premises NONE = new Premises(null, null, List.of());

    /** As a request says it. */
    record Told(
            @Size(max = 200) @Nullable String address,

            @Pattern(regexp = "[0-9+() -]{5,24}") @Nullable String phone,

            @Size(max = 21) @Nullable List<@NotNull @Valid OpeningHours> openingHours) {

        Premises kept() {
            return new Premises(
                    address,
                    phone,
                    openingHours == null
                            ? List.of()
                            : openingHours.stream()
                                    .map(OpeningHours::kept)
                                    .distinct()
                                    .toList());
        }
    }

    Told told() {
        return new Told(
                address, phone, openingHours.stream().map(OpeningHours::read).toList());
    }
}
