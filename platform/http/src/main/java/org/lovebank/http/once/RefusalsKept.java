package org.lovebank.http.once;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that keeps its own once-ness, such as by ids that follow from the key: what was refused because of a rule
 * (409 or 422) stays refused for its {@code Idempotency-Key}, though the circumstances may have changed since; with
 * another request the key is refused. Unlike {@link Once} it opens no transaction around the call.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RefusalsKept {}
