@NullMarked
package org.lovebank.http.limit;

import org.jspecify.annotations.NullMarked;
