package org.lovebank.task.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/disclosures")
@Tag(name = "Disclosures 披露记录")
class DisclosureResource {

    private static final String AREA = AreaPath.WRITTEN;

    private final ReadDisclosures readDisclosures;
    private final CurrentCaller caller;

    DisclosureResource(ReadDisclosures readDisclosures, CurrentCaller caller) {
        this.readDisclosures = readDisclosures;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Who looked at the caller's private data",
            description =
                    "Every view of a private text, an address, a phone or a position, with why and when; with an area, all of"
                            + " that place for its data protection officer. 谁在何时因何查看了本人的私密信息；个保负责人可按区域查看。")
    public Page<DisclosureView> about(
            @QueryParam("area") @Pattern(regexp = AREA) @Nullable String area, @BeanParam Paging paging) {
        return area == null
                ? readDisclosures.about(caller.get(), paging)
                : readDisclosures.in(caller.get(), new AreaPath(area), paging);
    }
}
