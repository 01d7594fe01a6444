-- Allocates and drops many binary trees: the work of the memory manager.
local Node = {}
Node.__index = Node

function Node.new(left, right)
  return setmetatable({left = left, right = right}, Node)
end

local function build(depth)
  if depth == 0 then return Node.new(nil, nil) end
  return Node.new(build(depth - 1), build(depth - 1))
end

local function count(node)
  if node.left == nil then return 1 end
  return 1 + count(node.left) + count(node.right)
end

local function run(depth)
  local kept = build(depth)
  local total = 0
  for d = 4, depth, 2 do
    for _ = 1, 1 << (depth - d) do
      total = total + count(build(d))
    end
  end
  return total, count(kept)
end

local total, kept = run(16)
print(total .. " " .. kept)
