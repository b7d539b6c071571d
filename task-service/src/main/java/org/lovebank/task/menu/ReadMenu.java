package org.lovebank.task.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;

/** What can be ordered at a place. */
@ApplicationScoped
class ReadMenu {

    private final MenuRepository items;

    ReadMenu(MenuRepository items) {
        this.items = items;
    }

    @Transactional
    MenuView at(AreaPath place, @Nullable String category) {
        List<MenuItem> offered = items.offeredAt(place);
        List<MenuView.Section> sections = Arrays.stream(ServiceCategory.values())
                .filter(known -> category == null || known.name().equals(category))
                .map(known -> MenuView.Section.of(known, tops(offered, known)))
                .filter(section -> !section.items().isEmpty())
                .toList();
        return new MenuView(place.value(), sections);
    }

    private static List<MenuItemView> tops(List<MenuItem> offered, ServiceCategory category) {
        List<UUID> shown = offered.stream().map(MenuItem::id).toList();
        return offered.stream()
                .filter(item -> item.categoryCode().equals(category.name()))
                .filter(item -> item.parentId().filter(shown::contains).isEmpty())
                .map(item -> MenuItemView.of(item, below(offered, item)))
                .toList();
    }

    private static List<MenuItemView> below(List<MenuItem> offered, MenuItem top) {
        return offered.stream()
                .filter(item -> item.parentId().filter(top.id()::equals).isPresent())
                .map(item -> MenuItemView.of(item, List.of()))
                .toList();
    }
}
