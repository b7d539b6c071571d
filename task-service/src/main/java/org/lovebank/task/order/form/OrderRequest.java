package org.lovebank.task.order.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.task.campaign.ActionLine;

/** An order as it is placed; what comes from the menu need not be said again. */
@Schema(name = "OrderRequest")
public record OrderRequest(
        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) @Schema(examples = "cn.xigu.fulilu.jiequ22")
        String areaPath,

        @Nullable UUID beneficiaryId,

        @Schema(description = "Chosen from GET /menu; without it the order is custom. 菜单项；不填为定制服务。") @Nullable UUID menuItemId,

        @Size(max = 40) @Nullable String categoryCode,
        @Size(max = 60) @Nullable String title,
        @NotBlank @Size(max = 500) String description,
        @Size(max = 2000) @Nullable String privateText,

        @NotBlank @Size(max = 120) @Schema(description = "Public, no finer than a building. 公开地点，不细于楼栋。")
        String place,

        @Size(max = 200) @Nullable String address,

        @Size(max = 20) @Pattern(regexp = "[0-9+][0-9 -]{4,18}") @Schema(description = "Whom to call at the door: sealed, shown to the accepted volunteers only. 联系电话，加密保存。")
        @Nullable String contactPhone,

        @NotNull Instant from,
        @NotNull Instant to,
        @Nullable Integer durationMinutes,
        @Nullable Integer headcount,
        @Nullable DispatchMode dispatchMode,
        @Nullable Urgency urgency,
        @Nullable Boolean hazardous,
        @Nullable Boolean contactWithMinors,
        @Size(max = 60) @Nullable String qualificationKind,
        @Size(max = 35) @Nullable String language,
        @Size(max = 500) @Nullable String riskStatement,
        @Size(max = 60) @Nullable String insurancePolicyNo,
        @Size(max = 40) @Nullable String campaignCode,
        @Nullable ActionLine actionLine,
        @Nullable FundingSource fundingSource) {

    /** The same order, completed from the menu; what protects people only ever grows. */
    public OrderRequest chosen(
            String category,
            String itemTitle,
            int itemMinutes,
            DispatchMode itemMode,
            boolean dangerous,
            boolean withMinors,
            @Nullable String qualification) {
        return new OrderRequest(
                areaPath,
                beneficiaryId,
                menuItemId,
                category,
                title == null || title.isBlank() ? itemTitle : title,
                description,
                privateText,
                place,
                address,
                contactPhone,
                from,
                to,
                durationMinutes == null ? Integer.valueOf(itemMinutes) : durationMinutes,
                headcount,
                dispatchMode == null ? itemMode : dispatchMode,
                urgency,
                dangerous || Boolean.TRUE.equals(hazardous),
                withMinors || Boolean.TRUE.equals(contactWithMinors),
                qualification == null ? qualificationKind : qualification,
                language,
                riskStatement,
                insurancePolicyNo,
                campaignCode,
                actionLine,
                fundingSource);
    }
}
