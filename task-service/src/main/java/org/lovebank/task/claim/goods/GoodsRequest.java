package org.lovebank.task.claim.goods;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is promised. */
@Schema(name = "GoodsRequest")
record GoodsRequest(
        @NotBlank @Size(max = 120) String description,
        @NotNull @Min(1) @Max(99) Integer quantity,
        @NotNull Condition condition) {

    /** In what shape it is. */
    enum Condition {
        /** 全新. */
        NEW,
        /** 良好. */
        GOOD,
        /** 可用. */
        USED
    }
}
