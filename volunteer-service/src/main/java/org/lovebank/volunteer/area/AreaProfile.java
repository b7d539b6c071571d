package org.lovebank.volunteer.area;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The figures by which the documents describe a place; what can be counted, such as volunteers, is never typed in. */
@Embeddable
public record AreaProfile(
        @PositiveOrZero @Nullable Integer households,
        @PositiveOrZero @Nullable Integer residents,
        @Positive @Column(name = "area_km2") @Nullable BigDecimal areaKm2,
        @PositiveOrZero @Nullable Integer buildings,
        @PositiveOrZero @Nullable Integer units,
        @PastOrPresent @Nullable LocalDate foundedOn,

        @PositiveOrZero @Column(name = "office_area_m2") @Nullable Integer officeAreaM2,

        @PositiveOrZero @Nullable Integer committeeSize,
        @Size(max = 500) @Nullable String boundary,
        @Size(max = 200) @Nullable String motto,
        @Valid @Embedded @Nullable AreaCentroid centroid) {

    static final AreaProfile EMPTY = new AreaProfile(null, null, null, null, null, null, null, null, null, null, null);
}
