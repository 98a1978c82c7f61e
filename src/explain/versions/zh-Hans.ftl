### 费率表两个版本之间有什么变化，明费怎么说。

issue-same-version = 两个文件都是“{ $earlier }”版。请指定同一费率的两个不同版本。
issue-later-version-first = “{ $earlier }”版比“{ $later }”版晚生效。请把旧版写在前面。
