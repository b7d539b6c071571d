package org.lovebank.task.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item of the menu with what hangs below it. */
@Schema(name = "MenuItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MenuItemView(
        UUID id,
        @Nullable UUID parentId,
        @Nullable UUID organisationId,
        String areaPath,
        String categoryCode,
        String title,
        String description,
        int durationMinutes,
        String dispatchMode,
        boolean hazardous,
        boolean contactWithMinors,
        @Nullable String qualificationKind,
        @Nullable Integer monthlyQuota,
        boolean offered,
        List<MenuItemView> items,
        long version) {

    static MenuItemView of(MenuItem item, List<MenuItemView> below) {
        Terms terms = item.terms();
        return new MenuItemView(
                item.id(),
                item.parentId().orElse(null),
                item.organisationId().orElse(null),
                item.areaPath(),
                item.categoryCode(),
                item.title(),
                item.description(),
                terms.durationMinutes(),
                terms.dispatchMode(),
                terms.hazardous(),
                terms.contactWithMinors(),
                terms.qualificationKind(),
                terms.monthlyQuota(),
                item.offered(),
                List.copyOf(below),
                item.version());
    }
}
