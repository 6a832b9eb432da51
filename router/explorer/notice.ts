const TITLE = '<title>养老服务数据枢纽 · Elder Care Data Hub</title>';

/** What a browser sees while the page is being bundled; it asks again every two seconds. */
export const BUILDING = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<meta http-equiv="refresh" content="2">
${TITLE}
<p>浏览页面正在生成，稍候自动刷新；接口已可使用。</p>
<p lang="en">The explorer is being built, this page refreshes itself. The API is already there.</p>
</html>
`;

/** What a browser sees when the page could not be bundled. */
export const FAILED = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
${TITLE}
<p>浏览页面未能生成，原因见服务日志；接口不受影响。</p>
<p lang="en">The explorer could not be built, the hub’s log says why. The API is not affected.</p>
</html>
`;
