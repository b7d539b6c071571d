package org.lovebank.timebank.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Unit;

/** An item as everybody may see it. */
public record CatalogItemView(
        UUID id,
        UUID branchId,
        UUID partnerId,
        String name,
        ItemKind kind,
        Unit unit,
        long price,
        int stock,
        int minStars,
        @Nullable Integer perPersonLimit,
        boolean offered,
        long version) {}
