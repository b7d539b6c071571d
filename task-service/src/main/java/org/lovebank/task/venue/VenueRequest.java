package org.lovebank.task.venue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.access.AreaPath;

/** A venue as it is entered. */
@Schema(name = "VenueRequest")
record VenueRequest(
        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) String areaPath,

        @NotBlank @Size(max = 60) String name,
        @NotNull Venue.Kind kind,
        @NotBlank @Size(max = 120) String place,
        @Min(1) @Max(1_000_000) int squareMetres) {

    /** A room of it; {@code kind} is free: 康复室, 法律诊所, 社区直播室. */
    @Schema(name = "RoomRequest")
    record Room(
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 40) String kind,
            @Min(1) @Max(10_000) int seats,
            @Min(1) @Max(100_000) int squareMetres) {}

    /** Something that it lends. */
    @Schema(name = "EquipmentRequest")
    record Equipment(
            @NotBlank @Size(max = 40) String name,
            @Min(1) @Max(10_000) int quantity) {}
}
