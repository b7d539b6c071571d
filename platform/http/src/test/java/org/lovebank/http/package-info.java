@NullMarked
package org.lovebank.http;

import org.jspecify.annotations.NullMarked;
