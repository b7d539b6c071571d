package org.lovebank.task.activity.consignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work that somebody brought to be sold. */
@Schema(name = "ConsignmentRequest")
record ConsignmentRequest(
        @NotNull UUID makerId,
        @NotBlank @Size(max = 60) String item,
        @Min(1) @Max(1_000) int pieces,
        @Min(1) @Max(1_000_000) int priceCents) {

    /** Some of it was sold. */
    @Schema(name = "ConsignmentSale")
    record Sale(
            @Min(1) @Max(1_000) int pieces,
            @Min(0) @Max(100_000_000) int receivedCents) {}

    /** A note as those who organise see it. */
    @Schema(name = "Consignment")
    record View(UUID id, UUID makerId, String item, int pieces, int priceCents, int soldPieces, long receivedCents) {}

    /** All notes of a series and what they come to. */
    @Schema(name = "Consignments")
    record Sheet(List<View> items, int pieces, int soldPieces, long receivedCents) {

        static Sheet of(List<View> items) {
            return new Sheet(
                    items,
                    items.stream().mapToInt(View::pieces).sum(),
                    items.stream().mapToInt(View::soldPieces).sum(),
                    items.stream().mapToLong(View::receivedCents).sum());
        }
    }
}
