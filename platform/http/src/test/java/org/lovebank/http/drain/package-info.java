@NullMarked
package org.lovebank.http.drain;

import org.jspecify.annotations.NullMarked;
