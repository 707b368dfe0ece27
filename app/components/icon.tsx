import {
  ArrowRight,
  Banknote,
  BookOpen,
  Boxes,
  Camera,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ClipboardCheck,
  Coffee,
  CupSoda,
  Download,
  Ellipsis,
  FileText,
  HandCoins,
  House,
  ImageOff,
  ListFilter,
  LoaderCircle,
  LogOut,
  MapPin,
  Package,
  PackageMinus,
  PackagePlus,
  Pencil,
  Plus,
  Scale,
  Send,
  ShieldCheck,
  ShoppingBasket,
  Truck,
  Undo2,
  Upload,
  User,
  Users,
  Warehouse,
  X,
  type LucideIcon,
} from "lucide-react";
import { Combo, Vending } from "#app/components/machine-icons.tsx";

const icons = {
  arrow: ArrowRight,
  cash: Banknote,
  ledger: BookOpen,
  items: Boxes,
  photo: Camera,
  check: Check,
  down: ChevronDown,
  left: ChevronLeft,
  right: ChevronRight,
  tasks: ClipboardCheck,
  coffee: Coffee,
  drink: CupSoda,
  download: Download,
  more: Ellipsis,
  file: FileText,
  coins: HandCoins,
  home: House,
  "no-photo": ImageOff,
  filter: ListFilter,
  busy: LoaderCircle,
  leave: LogOut,
  location: MapPin,
  stock: Package,
  issue: PackageMinus,
  receive: PackagePlus,
  edit: Pencil,
  plus: Plus,
  difference: Scale,
  send: Send,
  proof: ShieldCheck,
  customer: ShoppingBasket,
  supplier: Truck,
  reverse: Undo2,
  upload: Upload,
  person: User,
  people: Users,
  warehouse: Warehouse,
  close: X,
  machine: Vending,
  snack: Vending,
  combo: Combo,
} satisfies Record<string, LucideIcon | typeof Vending>;

export type IconName = keyof typeof icons;

/** One icon of the set, beside text or, with `label`, alone. 16 px; the place it stands in may set another size. */
export function Icon({
  name,
  label,
  className = "",
}: {
  name: IconName;
  label?: string;
  className?: string;
}) {
  const Drawing = icons[name];
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return <Drawing className={`i ${className}`} strokeWidth={1.75} {...spoken} />;
}
