package org.lovebank.task.matching.menu;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Language;

@Path("/api/v1/me/menu")
@Tag(name = "Matching 精准匹配")
class MenuResource {

    private final RankMenu rankMenu;
    private final CurrentCaller caller;

    MenuResource(RankMenu rankMenu, CurrentCaller caller) {
        this.rankMenu = rankMenu;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER})
    @Operation(
            summary = "What I could take on, best first",
            description =
                    "Open wishes and orders near the volunteer that pass every hard filter; some places are kept for"
                            + " what has waited longest. Unranked for whoever asked not to be ranked. "
                            + "菜单自选：附近可承接的微心愿与订单，逐项可解释排序，并为等待最久者保留席位；拒绝自动化决策者不排序。")
    public MenuView ranked(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @HeaderParam("Accept-Language") @Nullable String languages) {
        return rankMenu.of(caller.get(), limit, Language.preferredIn(languages));
    }
}
