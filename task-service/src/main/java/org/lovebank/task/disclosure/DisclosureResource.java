package org.lovebank.task.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/disclosures")
@Tag(name = "Disclosures 披露记录")
class DisclosureResource {

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
            description = "Every view of a private text, an address or a phone, with why and when. 谁在何时因何查看了本人的私密信息。")
    public Page<DisclosureView> about(@BeanParam Paging paging) {
        return readDisclosures.about(caller.get(), paging);
    }
}
