package org.lovebank.volunteer.area;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.lovebank.events.VolunteerEvent.Centroid;

/** The middle of a place in degrees: four decimals, ten metres, are the finest, so that it never points at a door. */
@Embeddable
public record AreaCentroid(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 4) @Column(name = "centroid_latitude")
        BigDecimal latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 4) @Column(name = "centroid_longitude")
        BigDecimal longitude) {

    Centroid told() {
        return new Centroid(millionths(latitude), millionths(longitude));
    }

    private static int millionths(BigDecimal degrees) {
        return degrees.movePointRight(6).intValueExact();
    }
}
