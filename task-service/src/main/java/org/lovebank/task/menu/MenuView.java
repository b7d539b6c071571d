package org.lovebank.task.menu;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.events.category.ServiceCategory;

/** The menu of a place, by category. */
@Schema(name = "Menu")
record MenuView(String areaPath, List<Section> categories) {

    /** One category with its items. */
    @Schema(name = "MenuSection")
    record Section(String categoryCode, String chinese, String english, List<MenuItemView> items) {
        static Section of(ServiceCategory category, List<MenuItemView> items) {
            return new Section(category.name(), category.chinese(), category.english(), items);
        }
    }
}
