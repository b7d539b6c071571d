package org.lovebank.http.page;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page a caller asks for; bound with {@code @BeanParam}. A limit above the maximum is lowered to it. */
public final class Paging {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    @QueryParam("limit")
    @Parameter(description = "Items per page, 1 to 100; default 20. 每页条数，1 至 100，默认 20。")
    public @Nullable Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The cursor that the previous page gave as next. 上一页返回的 next。")
    public @Nullable String cursor;

    /** How many items to show. */
    public int size() {
        Integer asked = limit;
        return asked == null ? DEFAULT_LIMIT : Math.max(1, Math.min(MAX_LIMIT, asked));
    }
}
